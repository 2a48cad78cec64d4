using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Parsing.Languages;
using Microsoft.Extensions.Options;

namespace Ingest.Fuzzing;

/// <summary>The product's whole way from a file to an article or its problems, in memory: what ingestion does, without storage.</summary>
public static class MemoryReader
{
    /// <summary>The publisher whose folder every file lies in.</summary>
    public const string Publisher = "acme";

    private static readonly ArticleReader Reader = new(new ArticleComposer(new LanguageDetector()), new PublisherTimeZones(Options.Create(new Dictionary<string, PublisherOptions>(StringComparer.Ordinal))));

    /// <summary>Reads a file as a first upload.</summary>
    public static ReadArticle Read(DroppedFile file) => Reader.Read(file, current: null, TimeProvider.System.GetUtcNow());

    /// <summary>Reads a file of which nothing is declared.</summary>
    /// <param name="path">Its path within the publisher's folder.</param>
    /// <param name="content">Its bytes.</param>
    public static ReadArticle Read(string path, ReadOnlyMemory<byte> content) => Read(Drop(path, content));

    /// <summary>A file as it would be dropped, with nothing declared.</summary>
    public static DroppedFile Drop(string path, ReadOnlyMemory<byte> content) => new()
    {
        Name = BlobName.Parse($"{Publisher}/{path}"),
        ETag = "0x1",
        Dropped = new DateTimeOffset(2026, 5, 24, 9, 30, 0, TimeSpan.Zero),
        Metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
        Bytes = content.Length,
        Content = content,
    };
}
