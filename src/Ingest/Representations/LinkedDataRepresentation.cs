using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Representations;

/// <summary>The article as linked data (JSON-LD 1.1), in the words of schema.org.</summary>
public sealed class LinkedDataRepresentation : IArticleRepresentation
{
    /// <summary>Linked data is put into a page's <c>script</c> element: the marks of HTML are escaped, so that no text can close it.</summary>
    private static readonly JsonSerializerOptions Options = new(ArticleJson.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <inheritdoc/>
    public string MediaType => "application/ld+json";

    /// <inheritdoc/>
    public string ContentType => MediaType;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write(ArticleDocument document, Uri address)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(address);
        return JsonSerializer.SerializeToUtf8Bytes(LinkedArticle.Of(document.Article, address), Options);
    }
}
