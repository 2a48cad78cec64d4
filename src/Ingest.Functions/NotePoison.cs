using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>Takes every file that the host has given up to its receipt, so that its publisher knows.</summary>
public sealed class NotePoison(ArticleBlobs blobs, ArticleIngestion ingestion)
{
    [Function(nameof(NotePoison))]
    public Task RunAsync(
        [QueueTrigger(BlobNotices.PoisonQueue, Connection = StorageConnection.Name)] string message,
        CancellationToken cancellationToken) =>
        BlobNotices.ReadPoison(message) is { } file ? ingestion.NotePoisonAsync(blobs.Open(file.Name), file.ETag, cancellationToken) : Task.CompletedTask;
}
