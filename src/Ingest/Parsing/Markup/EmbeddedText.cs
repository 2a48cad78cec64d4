using System.Net;
using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.Html;
using Ingest.Parsing.Nitf;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Markup;

/// <summary>Reads copy that stands in a field of another format as a string: an NITF document, HTML or plain text.</summary>
internal static partial class EmbeddedText
{
    /// <summary>The copy as it stands, and what NITF's markup or plain text says besides.</summary>
    /// <param name="text">The field.</param>
    /// <param name="headline">The headline, if another field has it: then none is looked for in plain text.</param>
    public static ParsedArticle Read(string text, string? headline)
    {
        if (XmlRoot.Of(text) is { } root && root.IsNamed("nitf") && XmlTree.Read(text).Root is { } nitf)
        {
            return NitfDocument.Read(nitf);
        }

        if (IsHtml(text))
        {
            var copy = HtmlCopy.Read(text);
            return new ParsedArticle { Blocks = copy.Blocks, Credits = copy.Credits };
        }

        // The line under a known headline may be another field's: this one is the copy's own then.
        var plain = PlainTextParser.Read(WebUtility.HtmlDecode(text), headline);
        return headline is null || plain.Subheadline is not { } line
            ? plain
            : plain with { Subheadline = null, Blocks = [new Block(BlockKind.Heading, line), .. plain.Blocks] };
    }

    /// <summary>The words of a line, such as a title, that may hold HTML.</summary>
    public static string Line(string text) => UnicodeText.Collapse(WebUtility.HtmlDecode(IsHtml(text) ? Tag().Replace(text, "") : text));

    public static bool IsHtml(string text) => Tag().IsMatch(text);

    /// <summary>HTML's tags, and the end of any element of XML.</summary>
    [GeneratedRegex("<(p|br|div|span|h[1-6]|[abiu]|em|strong|ul|ol|li|blockquote|img|figure|table|html|body|article|section|sup|sub|small|cite|q|code|font|center|pre|hr|iframe|video|picture)([ \t\r\n/][^<>]*)?>|</[a-z][^<>]*>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
