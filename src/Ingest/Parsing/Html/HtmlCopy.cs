using AngleSharp.Dom;
using Ingest.Articles;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.Html;

/// <summary>The copy of a piece of HTML, such as the body field of another format.</summary>
/// <param name="Blocks">The copy, in reading order.</param>
/// <param name="Credits">The credits found in it, one for each block that is a credit, in the same order.</param>
public sealed record HtmlCopy(IReadOnlyList<Block> Blocks, IReadOnlyList<Credit> Credits)
{
    /// <summary>
    /// Reads a fragment or a document, all of which is copy. Markup beyond <see cref="HtmlTree">what is parsed</see> is no
    /// structure any more: its text is read line by line.
    /// </summary>
    public static HtmlCopy Read(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var tree = HtmlTree.Parse(html);
        if (tree.Document is { } document)
        {
            return document.Body is { } body ? Read(body) : new HtmlCopy([], []);
        }

        var lines = MarkupStripper.Strip(html).Split('\n').Select(CopyText.Of).Where(line => line.Length > 0);
        return new HtmlCopy([.. lines.Select(line => new Block(BlockKind.Paragraph, line))], []);
    }

    /// <summary>Reads what is in an element, all of which is copy. Leaves the element as it is.</summary>
    public static HtmlCopy Read(IElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return CopyReader.Read(element);
    }
}
