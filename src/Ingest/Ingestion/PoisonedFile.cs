using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>A file that the host has given up.</summary>
/// <param name="Name">The blob's name.</param>
/// <param name="ETag">The blob's entity tag when it was tried, without quotation marks. Null if the message does not say.</param>
public sealed record PoisonedFile(BlobName Name, string? ETag);
