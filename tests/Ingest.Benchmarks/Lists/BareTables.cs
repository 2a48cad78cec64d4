using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Benchmarks.Lists;

/// <summary>The storage calls behind a list and an article, and nothing else.</summary>
internal sealed class BareTables(string storage)
{
    /// <summary>As <see cref="Storage.ArticleLists"/> asks for them.</summary>
    private static readonly string[] Columns = ["RowKey", "Card"];

    private readonly TableClient _lists = new(storage, "ArticleLists");
    private readonly TableClient _articles = new(storage, "Articles");

    /// <summary>The first page of all articles, and the one row more that tells whether there is another page.</summary>
    public async Task<IReadOnlyList<TableEntity>> PageAsync(int limit, CancellationToken cancellationToken)
    {
        var (above, below) = ListKeys.Range(ArticleSort.Newest, from: null, to: null);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ListKeys.All} and RowKey gt {above} and RowKey lt {below} and VisibleFrom le {DateTimeOffset.UtcNow}");
        var rows = new List<TableEntity>(limit + 1);
        await foreach (var row in _lists.QueryAsync<TableEntity>(filter, limit + 1, Columns, cancellationToken))
        {
            rows.Add(row);
            if (rows.Count > limit)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>The row of an article's current version.</summary>
    public async Task<TableEntity?> ArticleAsync(string id, CancellationToken cancellationToken)
    {
        var response = await _articles.GetEntityIfExistsAsync<TableEntity>(id, id, cancellationToken: cancellationToken);
        return response.HasValue ? response.Value : null;
    }
}
