using Azure;
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
            var rows = tables.All.Select(table => table.GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>("health", "health", cancellationToken: limited.Token));
            await Task.WhenAll(rows);
            return await container;
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
