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

    [GeneratedRegex("</?[A-Za-z][^<>]*>|&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
