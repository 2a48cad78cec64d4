using Ingest.Articles;
using Ingest.Ingestion;

namespace Ingest.Fuzzing;

/// <summary>A file to be read, and all that is declared of it.</summary>
public sealed record FuzzInput
{
    /// <summary>Its path in the publisher's folder.</summary>
    public required string Path { get; init; }

    /// <summary>Its bytes; kept beside the declarations, not among them, when written to a file.</summary>
    public required byte[] Content { get; init; }

    /// <summary>The declared media type.</summary>
    public string? ContentType { get; init; }

    /// <summary>The declared language.</summary>
    public string? ContentLanguage { get; init; }

    /// <summary>The blob's metadata.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file as it would be dropped. One that is too large arrives without its bytes, as from storage.</summary>
    public DroppedFile Drop() => MemoryReader.Drop(Path, Content.Length > Limits.BlobBytes ? default : Content) with
    {
        ContentType = ContentType,
        ContentLanguage = ContentLanguage,
        Metadata = Metadata,
        Bytes = Content.Length,
    };
}
