using System.Collections.Frozen;

namespace Ingest.Parsing.Html;

/// <summary>Tells HTML from copy that has a tag in it, and from other XML.</summary>
internal static class HtmlRecognition
{
    /// <summary>Characters at the start of a file in which a fragment's tags are counted.</summary>
    private const int Window = 16 * 1024;

    /// <summary>Comments, declarations and processing instructions before the first element, at most.</summary>
    private const int MostPreambles = 20;

    /// <summary>A fragment that does not start with a tag has one block element at least for as many characters.</summary>
    private const int CharactersPerBlock = 2_000;

    private static readonly FrozenSet<string> PageElements = new[] { "html", "head", "body", "title", "meta" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BlockElements = new[]
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "main", "header", "footer", "aside", "nav", "ul", "ol", "li", "dl", "blockquote", "figure", "table", "br", "hr", "pre", "center", "address", "img",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> InlineElements = new[]
    {
        "span", "a", "b", "strong", "em", "i", "u", "small", "font", "sup", "sub", "q", "cite", "time", "picture", "script", "style", "link", "iframe", "mark", "code", "details", "form",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the text is a whole page: it opens with a doctype of HTML, or with an element that only pages have.</summary>
    public static bool IsPage(ReadOnlySpan<char> text)
    {
        var rest = SkipPreamble(text, out var hasDoctype);
        return hasDoctype || PageElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(NameAtStart(rest));
    }

    /// <summary>Whether the text is a fragment of a page: it opens with an element of HTML, or has many of them.</summary>
    public static bool IsFragment(ReadOnlySpan<char> text)
    {
        var rest = SkipPreamble(text, out _);
        var first = NameAtStart(rest);
        if (BlockElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first))
        {
            return true;
        }

        var (blocks, closings) = CountBlocks(rest[..Math.Min(rest.Length, Window)]);
        if (InlineElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(first))
        {
            // A single paragraph may open so, and plain copy may, too.
            return blocks > 0 || rest.TrimEnd().EndsWith(">");
        }

        return first.IsEmpty && blocks > 1 && closings + blocks > 2 && (long)blocks * CharactersPerBlock >= Math.Min(rest.Length, Window);
    }

    /// <summary>The text behind comments, doctype and processing instructions.</summary>
    private static ReadOnlySpan<char> SkipPreamble(ReadOnlySpan<char> text, out bool hasDoctype)
    {
        hasDoctype = false;
        var rest = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        for (var i = 0; i < MostPreambles; i++)
        {
            string closing;
            if (rest.StartsWith("<!--"))
            {
                closing = "-->";
            }
            else if (rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase))
            {
                hasDoctype |= rest["<!doctype".Length..].TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
                closing = ">";
            }
            else if (rest.StartsWith("<?"))
            {
                closing = ">";
            }
            else
            {
                break;
            }

            var end = rest.IndexOf(closing);
            rest = end < 0 ? [] : rest[(end + closing.Length)..].TrimStart();
        }

        return rest;
    }

    /// <summary>The name of the tag that the text opens with; empty when it opens with none.</summary>
    private static ReadOnlySpan<char> NameAtStart(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '<' || !char.IsAsciiLetter(text[1]))
        {
            return [];
        }

        var length = 1;
        while (length + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[length + 1]) || text[length + 1] is '-' or ':' or '_' or '.'))
        {
            length++;
        }

        return length + 1 < text.Length && (text[length + 1] is '>' or '/' || char.IsWhiteSpace(text[length + 1])) ? text[1..(length + 1)] : [];
    }

    private static (int Blocks, int Closings) CountBlocks(ReadOnlySpan<char> text)
    {
        var (blocks, closings) = (0, 0);
        while (text.IndexOf('<') is >= 0 and var at)
        {
            text = text[at..];
            blocks += BlockElements.GetAlternateLookup<ReadOnlySpan<char>>().Contains(NameAtStart(text)) ? 1 : 0;
            closings += text is ['<', '/', ..] ? 1 : 0;
            text = text[1..];
        }

        return (blocks, closings);
    }
}
