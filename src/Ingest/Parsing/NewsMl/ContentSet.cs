using Ingest.Articles;
using Ingest.Parsing.Encodings;
using Ingest.Parsing.Html;
using Ingest.Parsing.Markup;
using Ingest.Parsing.Nitf;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.NewsMl;

/// <summary>
/// Reads a <c>contentSet</c>, whose members are renditions of the same content: the first that holds copy is taken. The
/// copy is NITF, HTML or plain text.
/// </summary>
internal static class ContentSet
{
    private static readonly string[] HtmlNames =
        ["html", "body", "div", "p", "section", "article", "main", "span", "h1", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "pre", "br", "figure"];

    /// <summary>The article's copy as it stands, or why there is none.</summary>
    public static (ParsedArticle? Article, Problem? Problem) Read(Element? contentSet, string? headline)
    {
        string? data = null;
        foreach (var rendition in contentSet?.Children ?? [])
        {
            if (ReadRendition(rendition, headline, ref data) is { } article && article.Blocks.Any(block => block.IsCopy))
            {
                return (article, null);
            }
        }

        return (null, Problems.NotAnArticle(Reason(contentSet, data)));
    }

    /// <summary>Reads an element that holds content in another format.</summary>
    /// <param name="holder">The element.</param>
    /// <param name="headline">The headline, if it is known already.</param>
    /// <param name="data">Set to the name of content that is no copy.</param>
    public static ParsedArticle? ReadXml(Element holder, string? headline, ref string? data)
    {
        foreach (var root in holder.Children)
        {
            if (root.Is("nitf"))
            {
                return NitfDocument.Read(root);
            }

            if (HtmlNames.Contains(root.Name, StringComparer.OrdinalIgnoreCase) || root.Namespace == XmlNamespaces.Xhtml)
            {
                var copy = HtmlCopy.Read(HtmlText.Within(holder));
                var title = root.Child("head")?.Child("title")?.Line;
                return new ParsedArticle { Headline = string.IsNullOrEmpty(title) ? null : title, HeadlineOrigin = HeadlineOrigin.Markup, Language = root.Language, Blocks = copy.Blocks, Credits = copy.Credits };
            }

            data ??= root.Name;
        }

        return data is null ? EmbeddedText.Read(holder.Text, headline) : null;
    }

    private static ParsedArticle? ReadRendition(Element rendition, string? headline, ref string? data)
    {
        if (rendition.Is("inlineXML"))
        {
            var article = ReadXml(rendition, headline, ref data);
            return article is null ? null : article with { Language = article.Language ?? rendition.Language };
        }

        if (!rendition.Is("inlineData") || Decoded(rendition) is not { } text)
        {
            return null;
        }

        var read = EmbeddedText.Read(text, headline);
        return read with { Language = read.Language ?? rendition.Language };
    }

    /// <summary>The text of inline data; null when it is no text, or none that can be read.</summary>
    private static string? Decoded(Element inlineData)
    {
        var type = inlineData["contenttype"];
        if (type is not null && !type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) && !type.Contains("xml", StringComparison.OrdinalIgnoreCase) && !type.Contains("html", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var text = inlineData.Text;
        if (inlineData["encoding"]?.Contains("base64", StringComparison.OrdinalIgnoreCase) != true)
        {
            return text;
        }

        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? TextDecoder.Decode(bytes.AsSpan(0, length), declaredCharset: null).Text?.Text : null;
    }

    private static string Reason(Element? contentSet, string? data)
    {
        if (data is not null)
        {
            return $"a NewsML-G2 item whose content is <{data}> data";
        }

        return contentSet?.Child("remoteContent") is not null
            ? "a NewsML-G2 item whose text is kept elsewhere"
            : "a NewsML-G2 item's metadata alone";
    }
}
