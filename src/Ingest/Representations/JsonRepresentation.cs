using Ingest.Storage;

namespace Ingest.Representations;

/// <summary>The article as Ingest has it: the bytes that storage holds, without taking them apart.</summary>
public sealed class JsonRepresentation : IArticleRepresentation
{
    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public string ContentType => MediaType;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write(ArticleDocument document, Uri address)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Json;
    }
}
