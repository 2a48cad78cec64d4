using System.Buffers;
using System.Net;
using System.Text;

namespace Ingest.Parsing.Markup;

/// <summary>Takes the tags and comments out of markup, for text that is not worth or not able to be parsed.</summary>
internal static class MarkupStripper
{
    private static readonly string[] LineElements = ["p", "div", "br", "li", "tr", "dd", "dt", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"];

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>
    /// The text between the tags, with character references resolved; a line break for each tag that begins or ends a line,
    /// a blank for any other. Takes time proportional to the length.
    /// </summary>
    public static string Strip(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return WebUtility.HtmlDecode(html);
        }

        var text = new StringBuilder(html.Length);
        var lastCommentEnd = html.LastIndexOf("-->", StringComparison.Ordinal);
        var at = 0;
        for (var open = html.IndexOf('<', StringComparison.Ordinal); open >= 0; open = html.IndexOf('<', at))
        {
            text.Append(html, at, open - at);
            var end = EndOfMarkup(html, open, lastCommentEnd);
            text.Append(end < 0 ? '<' : Gap(html.AsSpan(open + 1, end - open - 1)));
            at = end < 0 ? open + 1 : end;
        }

        return WebUtility.HtmlDecode(text.Append(html, at, html.Length - at).ToString());
    }

    /// <summary>Where the tag or comment that opens here ends; -1 when it is none.</summary>
    private static int EndOfMarkup(string html, int open, int lastCommentEnd)
    {
        if (lastCommentEnd >= open + 4 && html.AsSpan(open).StartsWith("<!--"))
        {
            return html.IndexOf("-->", open + 4, StringComparison.Ordinal) + 3;
        }

        if (open + 1 == html.Length || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
        {
            return -1;
        }

        var sign = html.AsSpan(open + 1).IndexOfAny('<', '>');
        return sign >= 0 && html[open + 1 + sign] == '>' ? open + sign + 2 : -1;
    }

    private static char Gap(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart('/');
        var length = name.IndexOfAnyExcept(Letters);
        var element = length < 0 ? name : name[..length];
        return LineElements.Contains(element.ToString().ToLowerInvariant()) ? '\n' : ' ';
    }
}
