using Azure.Storage.Blobs;
using Ingest.LocalHost.Queues;

namespace Ingest.LocalHost.Blobs;

/// <summary>
/// Plays the part of the Event Grid subscription that brings deletions to a queue in Azure: a blob with a receipt that a
/// complete scan doesn't find was deleted.
/// </summary>
internal sealed class BlobDeletions(BlobFunction function, BlobContainerClient container, Receipts receipts, OutgoingQueue queue, TimeProvider time)
{
    /// <summary>The blobs that a scan finds if they are still there. To be asked before it begins: later ones may be in what it has listed already.</summary>
    public HashSet<string> Expected() => receipts.BlobNames();

    /// <summary>Says that a blob was deleted, and only then forgets it: a crash between the two says it twice rather than never.</summary>
    public async Task TellAsync(string blobName, CancellationToken cancellationToken)
    {
        // Receipts outlive a change of the function's path.
        if (function.Path.Match(blobName) is not null)
        {
            await queue.SendAsync(BlobDeleted.For(container, blobName, time.GetUtcNow()).ToJson(), cancellationToken);
            await receipts.ForgetAsync(blobName, cancellationToken);
        }
    }
}
