namespace Ingest.Storage;

/// <summary>
/// The storage queue that an Event Grid subscription puts every <c>Microsoft.Storage.BlobDeleted</c> event of
/// <see cref="ArticleContainer"/> into: base64 of one event's JSON, in the Event Grid schema.
/// </summary>
#pragma warning disable CA1711 // It is a storage queue.
public static class DeletionQueue
#pragma warning restore CA1711
{
    /// <summary>Its name.</summary>
    public const string Name = "blob-deletions";
}
