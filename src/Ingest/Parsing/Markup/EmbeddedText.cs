using System.Net;
using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.Html;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>Reads copy that stands in a field of another format as a string, which may be HTML or plain text.</summary>
internal static partial class EmbeddedText
{
    /// <summary>The copy: blocks and credits, and what plain text says of byline and dateline.</summary>
    /// <param name="text">The field.</param>
    /// <param name="headline">The headline, if another field has it: then none is looked for in the copy.</param>
    public static ParsedArticle Read(string text, string? headline)
    {
        if (IsHtml(text))
        {
            var copy = HtmlCopy.Read(text);
            return new ParsedArticle { Blocks = copy.Blocks, Credits = copy.Credits };
        }

        var plain = PlainTextParser.Read(WebUtility.HtmlDecode(text));
        if (headline is null || plain.Headline is null)
        {
            return plain;
        }

        // What would be taken for headline and sub-headline is the copy's own then.
        var lines = new[] { plain.Headline, plain.Subheadline }.OfType<string>();
        return plain with
        {
            Headline = null,
            Subheadline = null,
            Blocks = [.. lines.Select(line => new Block(BlockKind.Heading, line)), .. plain.Blocks],
        };
    }

    /// <summary>The words of a line, such as a title, that may hold HTML.</summary>
    public static string Line(string text) => UnicodeText.Collapse(WebUtility.HtmlDecode(IsHtml(text) ? Tag().Replace(text, "") : text));

    public static bool IsHtml(string text) => Tag().IsMatch(text);

    [GeneratedRegex("</?(p|br|div|span|h[1-6]|[abiu]|em|strong|ul|ol|li|blockquote|img|figure|table|html|body|article|section|sup|sub|small|cite|q|code|font|center|pre|hr|iframe|video|picture)([ \t\r\n/][^<>]*)?>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
