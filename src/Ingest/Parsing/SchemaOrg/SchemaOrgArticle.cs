using Ingest.Articles;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>What an article of schema.org says of itself, in a file of its own or in a page. What it does not say is null or empty.</summary>
internal sealed record SchemaOrgArticle
{
    public string? Headline { get; private init; }

    /// <summary>The name, which stands for the headline where there is none, and may differ from it.</summary>
    public string? Name { get; private init; }

    public string? Subheadline { get; private init; }

    /// <summary>The authors as written, unsplit.</summary>
    public IReadOnlyList<string> Authors { get; private init; } = [];

    public string? Section { get; private init; }

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public string? Language { get; private init; }

    public ParsedTime? Published { get; private init; }

    /// <summary>The dateline as written, a place as a rule.</summary>
    public string? Dateline { get; private init; }

    /// <summary>The name of whoever publishes it: the site's, on a page.</summary>
    public string? Publisher { get; private init; }

    /// <summary>The text, plain or with markup.</summary>
    public string? Body { get; private init; }

    /// <summary>The credits of its pictures and films, each with the line that says so.</summary>
    public IReadOnlyList<(Block Line, Credit Credit)> Credits { get; private init; } = [];

    /// <summary>Dates that are none, by the property's name.</summary>
    public IReadOnlyList<string> BadDates { get; private init; } = [];

    /// <summary>Reads a thing, whose type has to be an article's.</summary>
    public static SchemaOrgArticle Read(JsonFields thing)
    {
        var (published, badDates) = SchemaOrgText.Time(thing, "datePublished", "dateCreated");
        return new SchemaOrgArticle
        {
            Headline = SchemaOrgText.First(thing, "headline"),
            Name = SchemaOrgText.First(thing, "name"),
            Subheadline = SchemaOrgText.First(thing, "alternativeHeadline"),
            Authors = [.. thing.List("author").Concat(thing.Has("author") ? [] : thing.List("creator")).Select(SchemaOrgText.NameOf).OfType<string>()],
            Section = SchemaOrgText.First(thing, "articleSection"),
            Keywords = SchemaOrgText.Keywords(thing),
            Language = SchemaOrgText.First(thing, "inLanguage"),
            Published = published,
            Dateline = SchemaOrgText.First(thing, "dateline"),
            Publisher = thing.List("publisher").Select(SchemaOrgText.NameOf).FirstOrDefault(name => name is not null),
            Body = SchemaOrgText.Raw(thing, "articleBody", "text"),
            Credits = SchemaOrgCredits.Read(thing),
            BadDates = badDates,
        };
    }
}
