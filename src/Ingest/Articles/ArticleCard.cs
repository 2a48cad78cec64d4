namespace Ingest.Articles;

/// <summary>What a list shows of an article.</summary>
public sealed record ArticleCard
{
    /// <inheritdoc cref="Article.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="Article.Version"/>
    public required int Version { get; init; }

    /// <inheritdoc cref="Article.Publisher"/>
    public required string Publisher { get; init; }

    /// <inheritdoc cref="Article.Headline"/>
    public required string Headline { get; init; }

    /// <inheritdoc cref="Article.HeadlineOrigin"/>
    public required HeadlineOrigin HeadlineOrigin { get; init; }

    /// <inheritdoc cref="Article.Subheadline"/>
    public string? Subheadline { get; init; }

    /// <inheritdoc cref="Article.Byline"/>
    public IReadOnlyList<string>? Byline { get; init; }

    /// <inheritdoc cref="Article.Dateline"/>
    public Dateline? Dateline { get; init; }

    /// <inheritdoc cref="Article.Section"/>
    public string? Section { get; init; }

    /// <inheritdoc cref="Article.Keywords"/>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <inheritdoc cref="Article.Language"/>
    public string? Language { get; init; }

    /// <inheritdoc cref="Article.Published"/>
    public required DateTimeOffset Published { get; init; }

    /// <inheritdoc cref="Article.Updated"/>
    public DateTimeOffset? Updated { get; init; }

    /// <inheritdoc cref="Article.Summary"/>
    public string? Summary { get; init; }

    /// <inheritdoc cref="Article.WordCount"/>
    public required int WordCount { get; init; }

    /// <inheritdoc cref="Article.ReadingMinutes"/>
    public required int ReadingMinutes { get; init; }

    /// <summary>The card of an article.</summary>
    public static ArticleCard Of(Article article) => new()
    {
        Id = article.Id,
        Version = article.Version,
        Publisher = article.Publisher,
        Headline = article.Headline,
        HeadlineOrigin = article.HeadlineOrigin,
        Subheadline = article.Subheadline,
        Byline = article.Byline,
        Dateline = article.Dateline,
        Section = article.Section,
        Keywords = article.Keywords,
        Language = article.Language,
        Published = article.Published,
        Updated = article.Updated,
        Summary = article.Summary,
        WordCount = article.WordCount,
        ReadingMinutes = article.ReadingMinutes,
    };
}
