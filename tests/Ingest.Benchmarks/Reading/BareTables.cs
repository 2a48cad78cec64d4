using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Benchmarks.Reading;

/// <summary>The storage calls behind a list, an article and the changes, and nothing else. Each tells how many rows came.</summary>
internal sealed class BareTables
{
    /// <summary>As <see cref="ArticleLists"/> asks for them.</summary>
    private static readonly string[] CardColumns = ["RowKey", "Card"];

    /// <summary>As <see cref="ChangeFeed"/> asks for them.</summary>
    private static readonly string[] ChangeColumns = ["PartitionKey", "RowKey", "Type", "DuplicateOf", "Card"];

    private static readonly TimeSpan ChangeDelay = new IngestOptions().ChangeDelay;

    private readonly TableClient _articles;
    private readonly TableClient _lists;
    private readonly TableClient _changes;

    public BareTables(string storage, HttpPipelinePolicy policy)
    {
        var options = new TableClientOptions();
        options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        var tables = new TableServiceClient(storage, options);
        (_articles, _lists, _changes) = (tables.GetTableClient("Articles"), tables.GetTableClient("ArticleLists"), tables.GetTableClient("Changes"));
    }

    /// <summary>The first page of all articles, and the one row more that tells whether there is another page.</summary>
    public Task<int> PageAsync(int limit, CancellationToken cancellationToken)
    {
        var (above, below) = ListKeys.Range(ArticleSort.Newest, from: null, to: null);
        var filter = string.Join(
            " and ",
            TableClient.CreateQueryFilter($"PartitionKey eq {ListKeys.All} and RowKey gt {above} and RowKey lt {below}"),
            TableClient.CreateQueryFilter($"VisibleFrom le {DateTimeOffset.UtcNow}"));
        return CountAsync(_lists, filter, limit + 1, CardColumns, cancellationToken);
    }

    /// <summary>The row of an article's current version.</summary>
    public async Task<int> ArticleAsync(string id, CancellationToken cancellationToken) =>
        (await _articles.GetEntityIfExistsAsync<TableEntity>(id, id, cancellationToken: cancellationToken)).HasValue ? 1 : 0;

    /// <summary>The changes after a place, in the rest of its day.</summary>
    public Task<int> ChangesAsync(ChangeKey after, int limit, CancellationToken cancellationToken)
    {
        var end = ChangeKey.Ticks(DateTimeOffset.UtcNow - ChangeDelay);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {after.PartitionKey} and RowKey gt {after.RowKey} and RowKey lt {end}");
        return CountAsync(_changes, filter, limit, ChangeColumns, cancellationToken);
    }

    private static async Task<int> CountAsync(TableClient table, string filter, int limit, string[] columns, CancellationToken cancellationToken)
    {
        var rows = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(filter, limit, columns, cancellationToken))
        {
            if (++rows == limit)
            {
                break;
            }
        }

        return rows;
    }
}
