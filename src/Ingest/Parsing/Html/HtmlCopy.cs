using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Articles;

namespace Ingest.Parsing.Html;

/// <summary>The copy of a piece of HTML, such as the body field of another format.</summary>
/// <param name="Blocks">The copy, in reading order.</param>
/// <param name="Credits">The credits found in it.</param>
public sealed record HtmlCopy(IReadOnlyList<Block> Blocks, IReadOnlyList<Credit> Credits)
{
    /// <summary>Reads a fragment or a document, all of which is copy.</summary>
    public static HtmlCopy Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var document = new HtmlParser().ParseDocument(html);
        return document.Body is { } body ? Read(body) : new HtmlCopy([], []);
    }

    /// <summary>Reads an element, all of which is copy.</summary>
    public static HtmlCopy Read(IElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        List<Block> blocks = [];
        foreach (var child in element.QuerySelectorAll("p, h1, h2, h3, h4, h5, h6, li, blockquote"))
        {
            if (UnicodeText.Collapse(child.TextContent) is { Length: > 0 } text)
            {
                blocks.Add(new Block(KindOf(child.LocalName), text));
            }
        }

        return new HtmlCopy(blocks, []);
    }

    private static BlockKind KindOf(string name) => name switch
    {
        "li" => BlockKind.ListItem,
        "blockquote" => BlockKind.Quotation,
        "p" => BlockKind.Paragraph,
        _ => BlockKind.Heading,
    };
}
