using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ingest.Benchmarks.Corpus;

/// <summary>The words that markup holds, as an expectation: what stands in it, whatever it is.</summary>
internal static class MarkupText
{
    /// <summary>Elements within a word or a line; all others end a word.</summary>
    private static readonly HashSet<string> Inline = new(
        ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Unread = new(["script", "style", "noscript", "template", "head"], StringComparer.Ordinal);

    /// <summary>The text of a page or a piece of one.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        if (new HtmlParser().ParseDocument(html).Body is { } body)
        {
            Append(text, body);
        }

        return text.ToString();
    }

    /// <summary>The text of a field that may or may not hold markup.</summary>
    public static string OfEither(string value) => value.Contains('<', StringComparison.Ordinal) ? Of(value) : value;

    private static void Append(StringBuilder text, INode node)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText { Data: var data })
            {
                text.Append(data);
            }
            else if (child is IElement element && !Unread.Contains(element.LocalName))
            {
                var isInline = Inline.Contains(element.LocalName);
                text.Append(isInline ? "" : " ");
                Append(text, element);
                text.Append(isInline ? "" : " ");
            }
        }
    }
}
