using System.Net;
using System.Text.RegularExpressions;

namespace Ingest.Parsing.Html;

/// <summary>Takes the tags, comments and scripts out of markup, for text that is not worth or not able to be parsed.</summary>
internal static partial class MarkupStripper
{
    /// <summary>The text between the tags, with character references resolved.</summary>
    public static string Strip(string html) => WebUtility.HtmlDecode(html.Contains('<', StringComparison.Ordinal) ? Markup().Replace(html, " ") : html);

    [GeneratedRegex("<!--([^-]|-[^-]|--[^>])*-->|<[/!?A-Za-z][^<>]*>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();
}
