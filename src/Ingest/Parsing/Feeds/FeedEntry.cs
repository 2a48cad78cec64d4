using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Feeds;

/// <summary>What the entries of all kinds of feeds have in common.</summary>
internal static partial class FeedEntry
{
    /// <summary>Reads the one entry; a feed of none or of many is no article.</summary>
    public static ParseResult Choose(List<Element> entries, Func<Element, ParsedArticle> read)
    {
        if (entries is not [var entry])
        {
            return ParseResult.Rejected(entries.Count == 0 ? Problems.NotAnArticle("a feed without entries") : Problems.ManyArticles(entries.Count));
        }

        var article = MarkedUpCopy.Read(read(entry));
        return article.Blocks.Any(block => block.IsCopy) ? ParseResult.Of(article) : ParseResult.Rejected(Problems.NoText());
    }

    /// <summary>
    /// The article of a title, a text and a summary, each HTML or plain. A summary is the copy where there is no text, and else stands
    /// under the headline unless it repeats the copy.
    /// </summary>
    public static ParsedArticle Read(string title, string? text, string? summary)
    {
        var headline = EmbeddedText.Line(title) is { Length: > 0 } line ? line : null;
        var copy = text is null ? null : EmbeddedText.Read(text, headline);
        var hasText = copy is not null && copy.Blocks.Any(block => block.IsCopy);
        var article = hasText ? copy! : EmbeddedText.Read(summary ?? "", headline);
        return article with
        {
            Headline = headline ?? article.Headline,
            HeadlineOrigin = headline is null ? article.HeadlineOrigin : HeadlineOrigin.Markup,
            Subheadline = hasText && headline is not null ? Standfirst.Of(EmbeddedText.Line(MoreLink().Replace(summary ?? "", "")), headline, article.Blocks) : article.Subheadline,
        };
    }

    /// <summary>The first of some times that can be read; the first of those that cannot is told in a warning.</summary>
    public static ParsedTime? TimeOf(List<Problem> warnings, params IEnumerable<Element?> elements)
    {
        foreach (var element in elements)
        {
            if (element?.Line is not { Length: > 0 } written)
            {
                continue;
            }

            if (ParsedTime.Read(written) is { } time)
            {
                return time;
            }

            warnings.Add(Problems.BadField(element.Name, "a date as the format writes it"));
        }

        return null;
    }

    /// <summary>The elements of a name in the entry's own namespace, and not those of an extension.</summary>
    public static IEnumerable<Element> Own(Element entry, string name) => entry.ChildrenNamed(name).Where(child => child.Namespace == entry.Namespace);

    /// <summary>The elements of a name in an extension's namespace.</summary>
    public static IEnumerable<Element> In(string space, Element entry, string name) =>
        entry.ChildrenNamed(name).Where(child => child.Namespace.Equals(space, StringComparison.OrdinalIgnoreCase));

    /// <summary>Who made the pictures and films that go with the entry.</summary>
    public static IEnumerable<Credit> MediaCredits(Element entry)
    {
        var groups = In(XmlNamespaces.MediaRss, entry, "group").Prepend(entry).ToList();
        var contents = groups.SelectMany(group => In(XmlNamespaces.MediaRss, group, "content")).ToList();
        var common = contents.Count > 0 ? KindOf(contents[0]) : CreditKind.Photo;
        return groups.SelectMany(group => Credits(group, common)).Concat(contents.SelectMany(content => Credits(content, KindOf(content)))).Distinct();
    }

    private static IEnumerable<Credit> Credits(Element element, CreditKind kind) =>
        In(XmlNamespaces.MediaRss, element, "credit").Select(credit => credit.Line).Where(line => line.Length > 0)
            .Select(line => CreditHolders.Read(kind, line) ?? new Credit(kind, line, null));

    private static CreditKind KindOf(Element content) =>
        content["medium"] is "video" || content["type"]?.StartsWith("video/", StringComparison.OrdinalIgnoreCase) == true ? CreditKind.Video : CreditKind.Photo;

    /// <summary>The link at the end of a summary that leads to the text.</summary>
    [GeneratedRegex(@"<a\s[^<>]*>[^<>]*</a>\s*(</p>)?\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MoreLink();
}
