using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.NewsMl;

/// <summary>Reads a <c>contentMeta</c>, what an item says about its content.</summary>
internal static class ContentMeta
{
    /// <summary>The headline of the main role or of none, else the first that is no sub-headline.</summary>
    public static string? Headline(Element? meta) =>
        (Headlines(meta).FirstOrDefault(headline => Role(headline) is "" or "main") ?? Headlines(meta).FirstOrDefault(headline => !IsSub(headline)))?.Line;

    public static string? Subheadline(Element? meta) => Headlines(meta).FirstOrDefault(IsSub)?.Line;

    /// <summary>The item's title, which is made for its management: taken only if it reads as a line of words and not as a slug.</summary>
    public static string? Title(Element? itemMeta) =>
        itemMeta?.ChildrenNamed("title").Select(title => title.Line).FirstOrDefault(title => title.Contains(' ', StringComparison.Ordinal) && title.Any(char.IsLower));

    /// <summary>The names of the byline that is meant to be printed.</summary>
    public static IReadOnlyList<string> By(Element? meta) =>
        [.. (meta?.ChildrenNamed("by") ?? []).Select(by => MarkedByline.Read(by.Line)).OfType<Byline>().SelectMany(byline => byline.Names)];

    public static ParsedDateline? Dateline(Element? meta) => meta?.Child("dateline") is { } dateline ? MarkedDateline.Read(dateline.Line) : null;

    /// <summary>
    /// The keywords, then the names of the subjects in the item's language, or else the first of each. Subjects that are given only by
    /// a code have no name that a reader could use.
    /// </summary>
    public static IEnumerable<string> Keywords(Element? meta, string? language)
    {
        var keywords = meta?.ChildrenNamed("keyword").Select(keyword => keyword.Line) ?? [];
        var subjects = meta?.ChildrenNamed("subject").SelectMany(subject => NamesOf(subject, language)) ?? [];
        return keywords.Concat(subjects);
    }

    /// <summary>Adds what counts only where the copy does not say it: the creators as writers, the place where the content comes from.</summary>
    public static ParsedArticle Read(Element? meta, ParsedArticle article)
    {
        var place = meta?.ChildrenNamed("located").Select(located => NameOf(located, article.Language)).FirstOrDefault(name => name is not null);
        return article with
        {
            Byline = article.Byline.Count > 0 ? article.Byline : Creators(meta, article.Language),
            Dateline = place is null || article.Dateline?.Place is not null ? article.Dateline : ParsedDateline.Merge(article.Dateline, new ParsedDateline(place, null, null)),
        };
    }

    /// <summary>The creators that are persons: said to be, or named like one and not said to be an organisation.</summary>
    private static string[] Creators(Element? meta, string? language) =>
        [.. (meta?.ChildrenNamed("creator") ?? []).Where(creator => Type(creator) is "" or "person")
            .Select(creator => (Name: NameOf(creator, language), IsPerson: Type(creator) == "person"))
            .Where(creator => creator.Name is not null && (creator.IsPerson || IsPersonsName(creator.Name)))
            .Select(creator => creator.Name!)];

    private static bool IsPersonsName(string name) =>
        name.Contains(' ', StringComparison.Ordinal) && PersonNames.IsName(name) && !name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && CreditHolders.Read(CreditKind.Text, name) is { Provider: null };

    private static IEnumerable<Element> Headlines(Element? meta) => meta?.ChildrenNamed("headline").Where(headline => headline.Line.Length > 0) ?? [];

    private static bool IsSub(Element headline) => Role(headline).Contains("sub", StringComparison.Ordinal) || Role(headline) == "deck";

    private static string Role(Element element) => Local(element["role"] ?? element["roleuri"]);

    private static string Type(Element element) => Local(element["type"] ?? element["typeuri"]) is { Length: > 0 } type ? type : "";

    private static string Local(string? code) => code?[(code.LastIndexOfAny([':', '/', '#']) + 1)..].ToLowerInvariant() ?? "";

    /// <summary>The name of a subject; of one made of facets, the names of its parts.</summary>
    private static IEnumerable<string> NamesOf(Element subject, string? language)
    {
        if (NameOf(subject, language) is { } name)
        {
            return [name];
        }

        return subject.Children.Where(part => part.Is("mainConcept") || part.Is("facetConcept")).Select(part => NameOf(part, language)).OfType<string>().Where(name => name.Any(char.IsLetter));
    }

    private static string? NameOf(Element concept, string? language)
    {
        var names = concept.ChildrenNamed("name").Where(name => name.Line.Length > 0).ToList();
        var own = names.Find(name => language is not null && name.Language is { } tag && tag.Split('-')[0].Equals(language.Split('-')[0], StringComparison.OrdinalIgnoreCase));
        return (own ?? names.FirstOrDefault())?.Line;
    }
}
