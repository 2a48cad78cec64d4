using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace Ingest.Storage;

/// <summary>Whether the container and the tables can be used.</summary>
public sealed class StorageHealth(BlobServiceClient blobs, IngestTables tables)
{
    /// <summary>Longest wait for an answer, in seconds. A probe asks often and wants a quick no.</summary>
    private const int TimeoutSeconds = 5;

    /// <summary>Asks each of them once.</summary>
    /// <returns>Whether all are there and answer in time.</returns>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(TimeSpan.FromSeconds(TimeoutSeconds));
        try
        {
            var container = blobs.GetBlobContainerClient(ArticleContainer.Name).ExistsAsync(limited.Token);
            await Task.WhenAll(tables.All.Select(table => ProbeAsync(table, limited.Token)));
            return await container;
        }
        catch (Exception failure) when (StorageFailure.Is(failure, cancellationToken))
        {
            return false;
        }
    }

    /// <summary>A query for a row that is never there: empty from a table, an error without one.</summary>
    private static async Task ProbeAsync(TableClient table, CancellationToken cancellationToken)
    {
        var rows = table.QueryAsync<TableEntity>(row => row.PartitionKey == "health" && row.RowKey == "health", 1, cancellationToken: cancellationToken);
        await using var pages = rows.AsPages().GetAsyncEnumerator(cancellationToken);
        await pages.MoveNextAsync();
    }
}
