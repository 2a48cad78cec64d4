using System.Text;
using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.Html;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Ingest.Parsing.Markdown;

/// <summary>Flattens the syntax tree of a Markdown document into its parts, in reading order.</summary>
internal sealed partial class MarkdownBlocks
{
    private readonly List<MarkdownPart> _parts = [];

    /// <summary>Fragments of HTML since the last other block: an element may go over blank lines.</summary>
    private readonly StringBuilder _html = new();

    private readonly List<Credit> _credits = [];

    private MarkdownBlocks()
    {
    }

    public IReadOnlyList<MarkdownPart> Parts => _parts;

    /// <summary>The credits found in HTML, whose parts stand among the others.</summary>
    public IReadOnlyList<Credit> Credits => _credits;

    public static MarkdownBlocks Read(MarkdownDocument document)
    {
        var read = new MarkdownBlocks();
        read.AddAll(document, BlockKind.Paragraph);
        read.FlushHtml();
        return read;
    }

    private void AddAll(ContainerBlock container, BlockKind kind)
    {
        foreach (var block in container)
        {
            if (block is not HtmlBlock)
            {
                FlushHtml();
            }

            Add(block, kind);
        }
    }

    /// <param name="block">The block.</param>
    /// <param name="kind">What a paragraph is where the block stands.</param>
    private void Add(MarkdigBlock block, BlockKind kind)
    {
        switch (block)
        {
            case HeadingBlock heading:
                AddInlines(heading, kind == BlockKind.Paragraph ? BlockKind.Heading : kind, heading.Level);
                break;
            case HtmlBlock html:
                if (html.Type != HtmlBlockType.Comment)
                {
                    _html.AppendLine(html.Lines.ToString());
                }

                break;
            case CodeBlock code:
                AddCode(code, kind);
                break;
            case Table table:
                AddTable(table);
                break;
            case FootnoteGroup notes:
                AddAll(notes, BlockKind.Note);
                break;
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case QuoteBlock quote:
                AddQuote(quote);
                break;
            case ListBlock list:
                AddList(list, kind);
                break;
            case ContainerBlock container:
                AddAll(container, kind);
                break;
            case LeafBlock leaf:
                AddInlines(leaf, kind, 0);
                break;
        }
    }

    private void AddInlines(LeafBlock leaf, BlockKind kind, int level)
    {
        var read = MarkdownInlines.Read(leaf.Inline);
        if (read.HasPicture)
        {
            _parts.Add(new MarkdownPart(BlockKind.Credit, []) { IsPicture = true });
        }

        foreach (var words in read.Pictures)
        {
            _parts.Add(new MarkdownPart(BlockKind.Credit, words) { IsPicture = true });
        }

        var lines = read.Lines;
        if (lines.Count > 0 && level > 0)
        {
            lines = [.. lines.Take(lines.Count - 1), HeadingAttributes().Replace(lines[^1], "")];
        }

        if (lines.Count == 0 || lines is [""] || (lines.Count == 1 && Shortcode().IsMatch(lines[0])))
        {
            // For the site's generator.
            return;
        }

        _parts.Add(new MarkdownPart(kind, lines)
        {
            Level = level,
            IsEmphasized = read.IsEmphasized,
            IsStrong = read.IsStrong,
            IsBelowPicture = _parts is [.., { IsPicture: true }],
        });
    }

    private void AddList(ListBlock list, BlockKind kind)
    {
        // A paragraph that starts with a year or a day, and a full stop: "1986. What a year."
        if (list is { IsOrdered: true, Count: 1, OrderedStart: { } number } && number.TrimStart('0') is not ("" or "1"))
        {
            var first = _parts.Count;
            AddAll(list, kind);
            if (_parts.Count > first && _parts[first].Lines.Count > 0)
            {
                var lines = _parts[first].Lines;
                _parts[first] = _parts[first] with { Lines = [$"{number}{list.OrderedDelimiter} {lines[0]}", .. lines.Skip(1)] };
            }

            return;
        }

        foreach (var item in list.OfType<ListItemBlock>())
        {
            var isFirst = true;
            foreach (var block in item)
            {
                FlushHtml();
                Add(block, isFirst ? BlockKind.ListItem : kind);
                isFirst = false;
            }
        }
    }

    /// <summary>A quotation, with the line behind it that says whose it is.</summary>
    private void AddQuote(QuoteBlock quote)
    {
        var first = _parts.Count;
        AddAll(quote, BlockKind.Quotation);
        FlushHtml();
        if (_parts.Count >= first + 2 && _parts[^1] is { Kind: BlockKind.Quotation, Text: [('—' or '–' or '-'), ..] } who && _parts[^2].Kind == BlockKind.Quotation)
        {
            _parts.RemoveAt(_parts.Count - 1);
            _parts[^1] = new MarkdownPart(BlockKind.Quotation, $"{_parts[^1].Text} {who.Text}");
        }
    }

    /// <summary>Code line by line where it is fenced; else copy that somebody indented, up to each blank line.</summary>
    private void AddCode(CodeBlock code, BlockKind kind)
    {
        var text = code.Lines.ToString();
        var passages = code is FencedCodeBlock ? text.Split('\n') : BlankLines().Split(text);
        foreach (var line in passages.Select(UnicodeText.Collapse).Where(line => line.Length > 0))
        {
            _parts.Add(new MarkdownPart(kind, line));
        }
    }

    private void AddTable(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().SelectMany(leaf => MarkdownInlines.Read(leaf.Inline).Lines)));
            var text = string.Join(" | ", cells.Where(cell => cell.Length > 0));
            if (text.Length > 0)
            {
                _parts.Add(new MarkdownPart(BlockKind.Paragraph, text));
            }
        }
    }

    private void FlushHtml()
    {
        if (_html.Length == 0)
        {
            return;
        }

        var html = _html.ToString();
        _html.Clear();
        if (string.IsNullOrWhiteSpace(Tag().Replace(html, "")))
        {
            return;
        }

        var copy = HtmlCopy.Read(html);
        _credits.AddRange(copy.Credits);
        _parts.AddRange(copy.Blocks.Select(block => new MarkdownPart(block.Kind, block.Text)));
    }

    [GeneratedRegex(@"\s*\{[#.:][^{}]{0,100}\}\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingAttributes();

    [GeneratedRegex(@"^(\{\{[<%][^{}]*[>%]\}\}|\{%[^{}]*%\})\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();

    [GeneratedRegex("<[^<>]*>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
