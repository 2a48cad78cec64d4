using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace Ingest.Parsing.Html;

/// <summary>Finds the copy of a page's article, without what stands around it.</summary>
internal static class PageBody
{
    /// <summary>A page has to have an address; this one is looked up by nobody (RFC 6761, section 6.4).</summary>
    private const string Address = "https://page.invalid/";

    /// <summary>
    /// Bounds of what the readability algorithm is asked to do, whose time grows with the square of the number of
    /// children that an element has, and with the depth at which text stands. The longest pages of the open web
    /// stay ten times below, and of the work on siblings twice.
    /// </summary>
    private const int MostElements = 20_000;

    /// <summary>Longest title, heading or description that is looked at, in characters.</summary>
    private const int LongestFact = 1_000;

    private const long MostSiblingWork = 5_000_000;

    private const long MostTextWork = 12_000_000;

    /// <summary>
    /// Names of classes that speak against an element, as the original algorithm has them
    /// (https://github.com/mozilla/readability, <c>Readability.REGEXPS.negative</c>): the library's own take every name with "hid"
    /// in it for hidden.
    /// </summary>
    private const string NegativeNames =
        "-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget";

    /// <summary>Reads the page, whose document is no longer whole afterwards.</summary>
    /// <param name="document">The page.</param>
    /// <param name="elements">What is in it.</param>
    /// <param name="html">The same page as text.</param>
    public static HtmlCopy Read(IHtmlDocument document, PageElements elements, string html)
    {
        if (elements.Count <= MostElements && elements.SiblingWork <= MostSiblingWork && elements.TextWork <= MostTextWork)
        {
            var copy = FindReadable(document);
            if (copy.Blocks.Count > 0)
            {
                return copy;
            }

            document = HtmlTree.Parse(html).Document ?? document;
        }

        var marked = document.QuerySelectorAll("article") is [var article] ? article : document.QuerySelector("main, [role=main]");
        var found = marked is null ? new HtmlCopy([], []) : HtmlCopy.Read(marked);
        return found.Blocks.Count > 0 || document.Body is not { } body ? found : HtmlCopy.Read(body);
    }

    /// <summary>
    /// Takes what no page says of itself out of the head: the algorithm compares titles and descriptions with headings, in
    /// time that grows with the square of their length.
    /// </summary>
    private static void Shorten(IHtmlDocument document)
    {
        foreach (var meta in document.QuerySelectorAll("meta").Where(meta => meta.GetAttribute("content")?.Length > LongestFact))
        {
            meta.Remove();
        }

        foreach (var title in document.QuerySelectorAll("title, h1, h2").Where(title => title.TextContent.Length > LongestFact))
        {
            title.TextContent = title.TextContent[..LongestFact];
        }
    }

    private static HtmlCopy FindReadable(IHtmlDocument document)
    {
        Shorten(document);
        IElement? found = null;
        using var reader = new Reader(Address, document) { KeepClasses = true, DisableJSONLD = true };
        reader.AddOptionToRegularExpression(RegularExpressions.UnlikelyCandidates, "cookie");
        reader.AddOptionToRegularExpression(RegularExpressions.UnlikelyCandidates, "consent");
        reader.ReplaceRegularExpression(RegularExpressions.Negative, NegativeNames);
        reader.AddCustomOperationEnd(element => found = element);
        reader.GetArticle();
        return found is null ? new HtmlCopy([], []) : HtmlCopy.Read(found);
    }
}
