using System.Globalization;
using System.Text.Json.Serialization;
using Ingest.Articles;

namespace Ingest.Representations;

/// <summary>An article as a <c>NewsArticle</c> of schema.org (https://schema.org/NewsArticle). What is unknown is absent.</summary>
internal sealed record LinkedArticle
{
    [JsonPropertyName("@context")]
    public string Context => "https://schema.org";

    [JsonPropertyName("@type")]
    public string Type => "NewsArticle";

    [JsonPropertyName("@id")]
    public required string Id { get; init; }

    public string Url => Id;

    public required string Identifier { get; init; }

    public required int Version { get; init; }

    public required string Headline { get; init; }

    public string? AlternativeHeadline { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<LinkedThing>? Author { get; init; }

    public required LinkedThing Publisher { get; init; }

    public required DateTimeOffset DatePublished { get; init; }

    public DateTimeOffset? DateModified { get; init; }

    public string? Dateline { get; init; }

    public string? ArticleSection { get; init; }

    public IReadOnlyList<string>? Keywords { get; init; }

    public string? InLanguage { get; init; }

    public required int WordCount { get; init; }

    /// <summary>A duration (ISO 8601).</summary>
    public required string TimeRequired { get; init; }

    public required string ArticleBody { get; init; }

    public string? CreditText { get; init; }

    public static LinkedArticle Of(Article article, Uri address) => new()
    {
        Id = address.AbsoluteUri,
        Identifier = article.Id,
        Version = article.Version,
        Headline = article.Headline,
        AlternativeHeadline = article.Subheadline,
        Description = article.Summary,
        Author = article.Byline is { } names ? [.. names.Select(name => IsAgency(article, name) ? LinkedThing.Organization(name) : LinkedThing.Person(name))] : null,
        Publisher = LinkedThing.Organization(article.Publisher),
        DatePublished = article.Published,
        DateModified = article.Updated,
        Dateline = CopyLines.Dateline(article),
        ArticleSection = article.Section,
        Keywords = article.Keywords,
        InLanguage = article.Language,
        WordCount = article.WordCount,
        TimeRequired = string.Create(CultureInfo.InvariantCulture, $"PT{article.ReadingMinutes}M"),
        ArticleBody = string.Join("\n\n", article.Blocks.Where(block => block.IsCopy).Select(block => block.Text)),
        CreditText = Credits(article),
    };

    /// <summary>Whether a name on the byline is that of an agency, as the dateline or a credit tells.</summary>
    private static bool IsAgency(Article article, string name) =>
        (article.Credits ?? []).Select(credit => credit.Provider).Append(article.Dateline?.Agency).Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string? Credits(Article article)
    {
        var lines = article.Blocks.Where(block => block.Kind == BlockKind.Credit).Select(block => block.Text).Concat(CopyLines.CreditsBesideTheCopy(article));
        var text = string.Join("; ", lines);
        return text.Length > 0 ? text : null;
    }
}
