using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Feeds;

/// <summary>Reads an <c>entry</c> of Atom.</summary>
internal static class AtomEntry
{
    /// <summary>The article as it stands. An entry without an author has its feed's (RFC 4287, section 4.2.1).</summary>
    public static ParsedArticle Read(Element entry, Element? feed)
    {
        var warnings = new List<Problem>();
        var content = FeedEntry.Own(entry, "content").FirstOrDefault(element => element["src"] is null);
        var article = FeedEntry.Read(TextOf(FeedEntry.Own(entry, "title").FirstOrDefault()) ?? "", TextOf(content), TextOf(FeedEntry.Own(entry, "summary").FirstOrDefault()));
        return article with
        {
            Byline = article.Byline.Count > 0 ? article.Byline : Writers(entry, feed),
            Keywords = KeywordList.Distinct(FeedEntry.Own(entry, "category").Select(category => EmbeddedText.Line(category["label"] ?? category["term"] ?? ""))),
            Language = content?.Language ?? entry.Language ?? feed?.Language,
            Published = FeedEntry.TimeOf(warnings, [.. FeedEntry.Own(entry, "published"), .. FeedEntry.Own(entry, "issued"), .. FeedEntry.Own(entry, "created"), .. FeedEntry.Own(entry, "updated"), .. FeedEntry.Own(entry, "modified")]),
            Release = IsDraft(entry) ? ReleaseStatus.Withheld : ReleaseStatus.Usable,
            Credits = [.. article.Credits, .. FeedEntry.MediaCredits(entry)],
            Warnings = warnings,
        };
    }

    /// <summary>The text of a text construct: plain text is escaped, so that its signs are not taken for HTML.</summary>
    private static string? TextOf(Element? construct)
    {
        if (construct is null)
        {
            return null;
        }

        if (construct.Children.Any())
        {
            return HtmlText.Within(construct);
        }

        return construct["type"]?.ToLowerInvariant() is null or "text" or "text/plain" && !EmbeddedText.IsHtml(construct.Text)
            ? System.Net.WebUtility.HtmlEncode(construct.Text)
            : construct.Text;
    }

    private static string[] Writers(Element entry, Element? feed)
    {
        var authors = FeedEntry.Own(entry, "author").ToList();
        authors = authors.Count > 0 || feed is null ? authors : [.. FeedEntry.Own(feed, "author")];
        return [.. authors.Select(author => MarkedByline.Read((author.Child("name") ?? author).Line)).OfType<Byline>().SelectMany(byline => byline.Names)
            .Concat(FeedEntry.In(XmlNamespaces.DublinCore, entry, "creator").Where(_ => authors.Count == 0).Select(creator => creator.Line)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The Atom Publishing Protocol's sign that an entry is not to be seen yet (RFC 5023, section 13.1.1).</summary>
    private static bool IsDraft(Element entry) => entry.Child("control")?.Child("draft")?.Line.Equals("yes", StringComparison.OrdinalIgnoreCase) == true;
}
