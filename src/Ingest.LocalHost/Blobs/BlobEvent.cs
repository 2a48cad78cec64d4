using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ingest.LocalHost.Blobs;

/// <summary>A blob that is new or changed for a function.</summary>
/// <param name="Listener">The function, where its blobs are, and what became of them.</param>
/// <param name="Name">The blob's name.</param>
/// <param name="ETag">Its ETag when it was seen.</param>
/// <param name="Type">Block, append or page blob.</param>
/// <param name="Captures">The values of the path's parameters.</param>
internal sealed record BlobEvent(BlobListener Listener, string Name, ETag ETag, BlobType Type, IReadOnlyDictionary<string, string> Captures)
{
    public BlobContainerClient Container => Listener.Container;

    /// <summary>The blob as it was when it was seen, or <see cref="RequestFailedException"/>.</summary>
    public BlobRequestConditions Unchanged => new() { IfMatch = ETag };
}
