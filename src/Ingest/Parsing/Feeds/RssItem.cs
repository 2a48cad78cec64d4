using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Feeds;

/// <summary>Reads an <c>item</c> of RSS.</summary>
internal static partial class RssItem
{
    /// <summary>The article as it stands. The channel tells the language of its items.</summary>
    public static ParsedArticle Read(Element item, Element? channel)
    {
        var description = FeedEntry.Own(item, "description").Select(Markup).FirstOrDefault();
        var text = FeedEntry.In(XmlNamespaces.RssContent, item, "encoded")
            .Concat(FeedEntry.In(XmlNamespaces.Xhtml, item, "body").Concat(FeedEntry.In(XmlNamespaces.Xhtml, item, "div")))
            .Concat(FeedEntry.In(XmlNamespaces.Atom, item, "content")).Concat(FeedEntry.Own(item, "content"))
            .Select(Markup).FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));
        var warnings = new List<Problem>();
        var article = FeedEntry.Read(FeedEntry.Own(item, "title").FirstOrDefault()?.Text ?? "", text, description);
        return article with
        {
            Byline = article.Byline.Count > 0 ? article.Byline : Writers(item),
            Keywords = KeywordList.Distinct(FeedEntry.Own(item, "category").Concat(FeedEntry.In(XmlNamespaces.DublinCore, item, "subject")).Select(category => EmbeddedText.Line(category.Text))),
            Language = FeedEntry.In(XmlNamespaces.DublinCore, item, "language").FirstOrDefault()?.Line ?? item.Language ?? LanguageOf(channel),
            Published = FeedEntry.TimeOf(warnings, [.. FeedEntry.Own(item, "pubDate"), .. FeedEntry.In(XmlNamespaces.DublinCore, item, "date"), .. FeedEntry.In(XmlNamespaces.Atom, item, "published")]),
            Credits = [.. article.Credits, .. FeedEntry.MediaCredits(item)],
            Warnings = warnings,
        };
    }

    private static string? LanguageOf(Element? channel) =>
        channel?.Child("language")?.Line is { Length: > 0 } language ? language : channel?.Language;

    private static string Markup(Element element) => element.Children.Any() ? HtmlText.Within(element) : element.Text;

    /// <summary>The writers: names, or mail addresses with the name in brackets, as the specification has it.</summary>
    private static string[] Writers(Element item)
    {
        var elements = FeedEntry.In(XmlNamespaces.DublinCore, item, "creator").ToList();
        elements = elements.Count > 0 ? elements : [.. FeedEntry.Own(item, "author").Concat(FeedEntry.In(XmlNamespaces.Atom, item, "author"))];
        return [.. elements.Select(element => Name((element.Child("name") ?? element).Line)).Select(name => MarkedByline.Read(name)).OfType<Byline>().SelectMany(byline => byline.Names).Distinct(StringComparer.Ordinal)];
    }

    private static string Name(string author)
    {
        var match = Address().Match(author);
        return match.Success ? match.Groups["name"].Value : author;
    }

    [GeneratedRegex(@"^[^@\s]+@\S+(\s+\(?(?<name>[^)]*)\)?)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
