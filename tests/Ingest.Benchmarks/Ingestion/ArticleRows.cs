using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Benchmarks.Ingestion;

/// <summary>The rows that one ingested article has in the tables.</summary>
internal sealed record ArticleRows
{
    public required TableEntity Current { get; init; }

    public required TableEntity Version { get; init; }

    public required IReadOnlyList<TableEntity> Lists { get; init; }

    public required TableEntity Receipt { get; init; }

    /// <summary>Reads the rows of the first so many files of <see cref="FictionalDrop"/> from an account where they were ingested.</summary>
    public static async Task<IReadOnlyList<ArticleRows>> ReadAsync(string storage, int count, CancellationToken cancellationToken)
    {
        var articles = await ReadAsync(new TableClient(storage, "Articles"), row => row.PartitionKey, cancellationToken);
        var lists = await ReadAsync(new TableClient(storage, "ArticleLists"), row => ListKeys.IdOf(row.RowKey), cancellationToken);
        var receipts = await ReadAsync(new TableClient(storage, "Uploads"), row => row.RowKey, cancellationToken);
        return [.. Enumerable.Range(0, count).Select(FictionalDrop.BlobName).Select(ArticleId.Of).Select(id => new ArticleRows
        {
            Current = articles[id].Single(row => row.RowKey == id),
            Version = articles[id].Single(row => row.RowKey != id),
            Lists = [.. lists[id]],
            Receipt = receipts[id].Single(),
        })];
    }

    private static async Task<ILookup<string, TableEntity>> ReadAsync(TableClient table, Func<TableEntity, string> id, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            // What storage itself adds to a row isn't sent to it.
            row.Remove("odata.etag");
            row.Remove("Timestamp");
            rows.Add(row);
        }

        return rows.ToLookup(id, StringComparer.Ordinal);
    }
}
