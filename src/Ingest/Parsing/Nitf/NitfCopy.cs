using System.Text;
using Ingest.Articles;
using Ingest.Parsing.Html;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Nitf;

/// <summary>
/// Makes blocks of NITF's content. An element that stands for itself ends the line before it, whatever it stands in; all
/// others are part of the line. HTML's elements, which many systems mix in, count as their likes.
/// </summary>
/// <param name="space">The document's namespace. What extensions put in others is none of the copy.</param>
/// <param name="isCell">Whether it is the cell of a table that is read.</param>
internal sealed class NitfCopy(string space, bool isCell = false)
{
    /// <summary>What is not for the eye.</summary>
    private static readonly string[] Hidden =
        ["alt-code", "rt", "rp", "media-metadata", "media-reference", "media-object", "nitf-table-metadata", "nitf-colgroup", "col", "colgroup", "datasource", "rights", "script", "style"];

    /// <summary>Parts of names and places, which may follow one another without a blank.</summary>
    private static readonly string[] NameParts = ["name.given", "name.family", "sublocation", "city", "state", "region", "country", "function"];

    private readonly StringBuilder _line = new();
    private readonly List<string> _footnotes = [];

    public List<Block> Blocks { get; } = [];

    public List<Credit> Credits { get; } = [];

    /// <summary>Adds the blocks of an element.</summary>
    public void Add(Element element)
    {
        Place(element, BlockKind.Paragraph, []);
        End(BlockKind.Paragraph);
        Blocks.AddRange(_footnotes.Select(footnote => new Block(BlockKind.Note, footnote)));
        _footnotes.Clear();
    }

    /// <summary>Adds all text of an element as notes.</summary>
    public void AddNote(Element element)
    {
        foreach (var child in element.Children)
        {
            Blocks.AddRange(LinesOf(child).Select(line => new Block(BlockKind.Note, line)));
        }
    }

    /// <summary>The text of an element on one line, without that of some elements in it; empty without an element.</summary>
    public string LineOf(Element? element, params ReadOnlySpan<string> without) => string.Join(' ', Lines(element, without.ToArray()));

    /// <summary>The text of an element, a line for each that stands for itself.</summary>
    public List<string> LinesOf(Element? element) => Lines(element, []);

    private List<string> Lines(Element? element, string[] without)
    {
        if (element is null)
        {
            return [];
        }

        var part = new NitfCopy(space);
        part.Walk(element, BlockKind.Paragraph, without);
        part.End(BlockKind.Paragraph);
        return [.. part.Blocks.Select(block => block.Text), .. part._footnotes];
    }

    /// <summary>Recursion is bounded by the depth that <see cref="XmlTree"/> allows.</summary>
    private void Walk(Element element, BlockKind kind, string[] without)
    {
        foreach (var content in element.Content)
        {
            if (content.Element is { } child)
            {
                Place(child, kind, without);
            }
            else
            {
                _line.Append(content.Text);
            }
        }
    }

    private void Place(Element element, BlockKind kind, string[] without)
    {
        var name = element.Name.ToLowerInvariant();
        if (IsForeign(element) || Hidden.Contains(name) || without.Contains(name))
        {
            return;
        }

        switch (name)
        {
            case "body.content" or "block" or "div" or "section":
                End(kind);
                Walk(element, kind, without);
                EndLoose(kind);
                break;
            case "p" or "ul" or "ol" or "dl" or "nitf-table" or "tr" or "hr":
                Stand(element, kind, without);
                break;
            case "hl1" or "hl2" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Stand(element, kind == BlockKind.Paragraph ? BlockKind.Heading : kind, without);
                break;
            case "li" or "dt" or "dd":
                Stand(element, kind == BlockKind.Paragraph ? BlockKind.ListItem : kind, without);
                break;
            case "bq" or "blockquote":
                Stand(element, BlockKind.Quotation, without);
                break;
            case "credit" or "note":
                // A non-publishable advisory is for the desk alone.
                if (!"npa".Equals(element["type"], StringComparison.OrdinalIgnoreCase))
                {
                    Stand(element, BlockKind.Note, without);
                }

                break;
            case "fn":
                _footnotes.AddRange(LinesOf(element));
                break;
            case "pre":
                End(kind);
                _line.Append(element.Text);
                EndLoose(kind);
                break;
            case "table" when isCell:
                Stand(element, kind, without);
                break;
            case "table":
                AddTable(element, kind);
                break;
            case "td" or "th" or "caption":
                _line.Append(' ');
                Walk(element, kind, without);
                break;
            case "media":
                End(kind);
                NitfMedia.Add(element, this);
                break;
            case "br":
                _line.Append('\n');
                break;
            case "frac":
                AddFraction(element);
                break;
            default:
                if (NameParts.Contains(name) && _line.Length > 0 && char.IsLetterOrDigit(_line[^1]))
                {
                    _line.Append(' ');
                }

                Walk(element, kind, without);
                break;
        }
    }

    private void Stand(Element element, BlockKind kind, string[] without)
    {
        End(kind);
        Walk(element, kind, without);
        End(kind);
    }

    /// <summary>Ends the line, if one is open.</summary>
    private void End(BlockKind kind)
    {
        if (_line.Length > 0 && UnicodeText.Collapse(_line.ToString()) is { Length: > 0 } text)
        {
            Blocks.Add(new Block(kind, text));
        }

        _line.Clear();
    }

    /// <summary>Ends text that stands in no paragraph: it may be HTML, its signs escaped; else its line breaks are all that tells paragraphs apart.</summary>
    private void EndLoose(BlockKind kind)
    {
        var text = _line.ToString();
        if (EmbeddedText.IsHtml(text))
        {
            var copy = HtmlCopy.Read(text);
            Blocks.AddRange(copy.Blocks);
            Credits.AddRange(copy.Credits);
            _line.Clear();
            return;
        }

        if (!text.AsSpan().Trim().Contains('\n'))
        {
            End(kind);
            return;
        }

        Blocks.AddRange(PassageReader.Read(text).Where(passage => passage.Text.Length > 0).Select(passage => new Block(kind, UnicodeText.Collapse(passage.Text))));
        _line.Clear();
    }

    /// <summary>A row makes a line, with a bar between the cells that hold something.</summary>
    private void AddTable(Element table, BlockKind kind)
    {
        End(kind);
        foreach (var caption in table.ChildrenNamed("caption"))
        {
            Stand(caption, kind, []);
        }

        foreach (var row in table.Within("tr"))
        {
            _line.AppendJoin(" | ", row.Children.Select(CellOf).Where(cell => cell.Length > 0));
            End(kind);
        }
    }

    /// <summary>The text of a cell. A table within it is part of its text, or else tables in tables would be read over and over.</summary>
    private string CellOf(Element cell)
    {
        var part = new NitfCopy(space, true);
        part.Add(cell);
        return string.Join(' ', part.Blocks.Select(block => block.Text));
    }

    private void AddFraction(Element fraction)
    {
        var isWhole = _line.Length > 0 && char.IsAsciiDigit(_line[^1]);
        _line.Append(isWhole ? " " : "").Append(fraction.Child("frac-num")?.Line).Append('/').Append(fraction.Child("frac-den")?.Line);
    }

    private bool IsForeign(Element element) => element.Namespace != space && element.Namespace is not ("" or XmlNamespaces.Nitf or XmlNamespaces.Xhtml);
}
