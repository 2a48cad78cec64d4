using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>
/// Takes every file that was deleted from the container to the tables: its article is withdrawn, unless a file is there
/// again. Events may come late, twice and in any order.
/// </summary>
public sealed class WithdrawDeleted(ArticleBlobs blobs, ArticleIngestion ingestion)
{
    [Function(nameof(WithdrawDeleted))]
    public Task RunAsync(
        [QueueTrigger(DeletionQueue.Name, Connection = StorageConnection.Name)] string message,
        CancellationToken cancellationToken) =>
        BlobNotices.ReadDeletion(message) is { } blob ? ingestion.IngestAsync(blobs.Open(blob), cancellationToken) : Task.CompletedTask;
}
