using System.Text;
using Ingest.Articles;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;

namespace Ingest.Parsing.Markdown;

/// <summary>Reduces what stands within a line to its text: emphasis, links, code, entities. Pictures are gathered beside it.</summary>
internal sealed class MarkdownInlines
{
    private static readonly string[] HiddenElements = ["script", "style", "template"];

    private readonly StringBuilder _text = new();
    private readonly List<string> _pictures = [];
    private string? _hidden;
    private bool _isPicture;

    private MarkdownInlines()
    {
    }

    /// <summary>The lines, without those that are empty.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>What pictures say of themselves: their alternative texts and titles.</summary>
    public IReadOnlyList<string> Pictures => _pictures;

    /// <summary>Whether there is any picture, be it without words.</summary>
    public bool HasPicture { get; private set; }

    /// <summary>Whether all of the text is emphasized.</summary>
    public bool IsEmphasized { get; private set; }

    /// <summary>Whether all of the text is strongly emphasized.</summary>
    public bool IsStrong { get; private set; }

    public static MarkdownInlines Read(ContainerInline? container)
    {
        var read = new MarkdownInlines();
        if (container is null)
        {
            return read;
        }

        read.AddAll(container);
        read.Lines = [.. read._text.ToString().Split('\n').Select(UnicodeText.Collapse).Where(line => line.Length > 0)];
        var pieces = container.Where(inline => inline is not LineBreakInline and not LinkInline { IsImage: true } && !IsBlank(inline)).ToList();
        read.IsEmphasized = pieces.Count > 0 && pieces.TrueForAll(inline => inline is EmphasisInline);
        read.IsStrong = read.IsEmphasized && pieces.TrueForAll(inline => inline is EmphasisInline { DelimiterCount: >= 2 });
        return read;
    }

    /// <summary>Adds all that is in a container, however deep: without recursion, since brackets that are never closed nest.</summary>
    private void AddAll(ContainerInline root)
    {
        var inline = root.FirstChild;
        while (inline is not null)
        {
            inline = Add(inline)?.FirstChild ?? Next(inline, root);
        }
    }

    /// <summary>What stands behind an inline and all that is in it; null at the end of <paramref name="root"/>.</summary>
    private static Inline? Next(Inline inline, ContainerInline root)
    {
        for (Inline? at = inline; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }

    /// <summary>Adds an inline, and returns it if there is more within it.</summary>
    private ContainerInline? Add(Inline inline)
    {
        switch (inline)
        {
            case HtmlInline html:
                AddHtml(html.Tag);
                return null;
            case var _ when _hidden is not null:
                return null;
            case LiteralInline literal:
                _text.Append(literal.Content.AsSpan());
                return null;
            case CodeInline code:
                _text.Append(code.ContentSpan);
                return null;
            case AutolinkInline link:
                _text.Append(link.Url);
                return null;
            case LineBreakInline:
                _text.Append('\n');
                return null;
            case HtmlEntityInline entity:
                _text.Append(entity.Transcoded.AsSpan());
                return null;
            case LinkInline { IsImage: true } picture when !_isPicture:
                AddPicture(picture);
                return null;
            case FootnoteLink or TaskList:
                return null;
            case DelimiterInline delimiter:
                _text.Append(delimiter.ToLiteral());
                return delimiter;
            default:
                return inline as ContainerInline;
        }
    }

    private void AddPicture(LinkInline picture)
    {
        HasPicture = true;
        var words = new MarkdownInlines { _isPicture = true };
        words.AddAll(picture);
        foreach (var text in new[] { words._text.ToString(), picture.Title ?? "" }.Select(UnicodeText.Collapse).Where(text => text.Length > 0))
        {
            _pictures.Add(text);
        }
    }

    private void AddHtml(string tag)
    {
        var start = tag.AsSpan().IndexOfAnyInRange('A', 'z');
        var end = Math.Max(start, 0);
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        var element = tag[Math.Max(start, 0)..end].ToLowerInvariant();
        var isClosing = tag.StartsWith("</", StringComparison.Ordinal);
        if (_hidden is not null)
        {
            _hidden = isClosing && element == _hidden ? null : _hidden;
        }
        else if (!isClosing && HiddenElements.Contains(element))
        {
            _hidden = element;
        }
        else if (element is "br")
        {
            _text.Append('\n');
        }
    }

    private static bool IsBlank(Inline inline) => inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace();
}
