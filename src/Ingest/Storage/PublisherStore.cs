using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace Ingest.Storage;

/// <summary>
/// Table <c>Publishers</c>: the names of all publishers of whom there is a receipt, so that nobody has to look for them among the
/// receipts. One partition, the name as the row. How many articles they have is kept beside the receipts: see <see cref="PublisherCounts"/>.
/// </summary>
public sealed class PublisherStore(IngestTables tables, TimeProvider time)
{
    private const string Partition = "publishers";

    /// <summary>How many publishers of a page are read at once.</summary>
    private const int AtOnce = 10;

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Writes a name down: one storage request, and none if this instance has done so before.</summary>
    public async Task RememberAsync(string name, CancellationToken cancellationToken)
    {
        if (!_known.ContainsKey(name))
        {
            await tables.Publishers.UpsertEntityAsync(new TableEntity(Partition, name), TableUpdateMode.Replace, cancellationToken);
            _known[name] = true;
        }
    }

    /// <summary>Writes a name down that is missing, whatever this instance has done before.</summary>
    /// <returns>Whether it was missing.</returns>
    public async Task<bool> TryRestoreAsync(string name, CancellationToken cancellationToken)
    {
        if (await IsThereAsync(name, cancellationToken))
        {
            return false;
        }

        await tables.Publishers.UpsertEntityAsync(new TableEntity(Partition, name), TableUpdateMode.Replace, cancellationToken);
        return true;
    }

    /// <summary>One publisher: one storage request, and a second one if nothing was ever dropped there.</summary>
    /// <returns>Null when nothing was.</returns>
    public async Task<Publisher?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var (publisher, isCounted) = await ReadAsync(name, cancellationToken);
        return isCounted || await IsThereAsync(name, cancellationToken) ? publisher : null;
    }

    /// <summary>One page of publishers by name: one storage request for the names, and one for each of them.</summary>
    /// <param name="after">Only names after this one; null for all.</param>
    /// <param name="limit">Most publishers.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<PublisherPage> ListAsync(string? after, int limit, CancellationToken cancellationToken)
    {
        var names = new List<string>(limit + 1);

        // One name more than the page holds tells whether there is a next page.
        await foreach (var row in tables.Publishers.QueryAsync<TableEntity>(Filter(after), limit + 1, [nameof(ITableEntity.RowKey)], cancellationToken))
        {
            names.Add(row.RowKey);
            if (names.Count > limit)
            {
                break;
            }
        }

        var publishers = new Publisher[Math.Min(limit, names.Count)];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, publishers.Length, options, async (number, cancelled) => publishers[number] = (await ReadAsync(names[number], cancelled)).Publisher);
        return new PublisherPage(publishers, names.Count > limit ? names[limit - 1] : null);
    }

    /// <summary>The rows of all names, a page at a time.</summary>
    internal AsyncPageable<TableEntity> Rows(CancellationToken cancellationToken) =>
        tables.Publishers.QueryAsync<TableEntity>(Filter(after: null), select: [nameof(ITableEntity.RowKey)], cancellationToken: cancellationToken);

    private static string Filter(string? after) => after is null
        ? TableClient.CreateQueryFilter($"PartitionKey eq {Partition}")
        : TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey gt {after}");

    private async Task<bool> IsThereAsync(string name, CancellationToken cancellationToken) =>
        (await tables.Publishers.GetEntityIfExistsAsync<TableEntity>(Partition, name, [nameof(ITableEntity.RowKey)], cancellationToken)).HasValue;

    /// <summary>Adds up the counts of a publisher and takes off what is still under embargo: one range of rows holds both.</summary>
    private async Task<(Publisher Publisher, bool IsCounted)> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {name} and RowKey ge {UploadKeys.Counts} and RowKey lt {UploadKeys.AfterEmbargoesFrom(time.GetUtcNow())}");
        var (articles, lastUpload, isCounted) = (0, (DateTimeOffset?)null, false);
        await foreach (var row in tables.Uploads.QueryAsync<TableEntity>(filter, select: PublisherCount.Columns, cancellationToken: cancellationToken))
        {
            if (UploadKeys.IsEmbargo(row.RowKey))
            {
                articles--;
            }
            else
            {
                var count = PublisherCount.Of(row);
                (articles, lastUpload, isCounted) = (articles + count.Articles, PublisherCount.Later(lastUpload, count.LastUpload), true);
            }
        }

        // Less than none there can only be after tables were restored that do not go together, until the next reconciliation.
        return (new Publisher(name, Math.Max(0, articles), lastUpload), isCounted);
    }
}
