using Ingest.Storage;

namespace Ingest.Representations;

/// <summary>A form in which an article is given out.</summary>
public interface IArticleRepresentation
{
    /// <summary>The media type, as callers ask for it.</summary>
    string MediaType { get; }

    /// <summary>The value of <c>Content-Type</c>: the media type, with its charset where it has one.</summary>
    string ContentType { get; }

    /// <summary>Writes the article in UTF-8. The same article and address always give the same bytes.</summary>
    /// <param name="document">The article as readers see it now. A withdrawn one is not written.</param>
    /// <param name="address">The absolute address of the article, which does not change with its versions.</param>
    ReadOnlyMemory<byte> Write(ArticleDocument document, Uri address);
}
