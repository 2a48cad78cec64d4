using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.Html;

namespace Ingest.Parsing.Ninjs;

/// <summary>A field of one line, such as a headline, that may have markup or character references in it.</summary>
internal static partial class InlineText
{
    /// <summary>The text on one line; null when nothing is left of it.</summary>
    public static string? Read(string value)
    {
        var text = Markup().IsMatch(value)
            ? string.Join(' ', HtmlCopy.Read($"<p>{value}</p>").Blocks.Select(block => block.Text))
            : value;
        return UnicodeText.Collapse(text) is { Length: > 0 } line ? line : null;
    }

    /// <summary>Whether a text has the markup of HTML or XML in it.</summary>
    public static bool HasMarkup(string text) => Tag().IsMatch(text);

    [GeneratedRegex("</?[A-Za-z][^<>]*>|&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex("</[A-Za-z][^<>]*>|<(br|p)[ /]*>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
