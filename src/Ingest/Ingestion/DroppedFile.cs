using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>A file as it was dropped.</summary>
public sealed record DroppedFile
{
    /// <summary>The blob's name.</summary>
    public required BlobName Name { get; init; }

    /// <summary>The blob's entity tag, without quotation marks.</summary>
    public required string ETag { get; init; }

    /// <summary>When it was dropped: the blob's last change.</summary>
    public required DateTimeOffset Dropped { get; init; }

    /// <summary>The declared media type, if any.</summary>
    public string? ContentType { get; init; }

    /// <summary>The declared language, if any.</summary>
    public string? ContentLanguage { get; init; }

    /// <summary>The blob's metadata, keys in any case.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>Its bytes; none if there are more than <see cref="Limits.BlobBytes"/>.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }
}
