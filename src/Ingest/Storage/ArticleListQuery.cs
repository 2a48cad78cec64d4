using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>Which articles to list. Absent conditions do not restrict.</summary>
public sealed record ArticleListQuery
{
    /// <summary>Only this publisher's.</summary>
    public string? Publisher { get; init; }

    /// <summary>Only this section's, compared by <see cref="SectionSlug"/>.</summary>
    public string? Section { get; init; }

    /// <summary>Only those with this keyword, compared by <see cref="SectionSlug"/>.</summary>
    public string? Keyword { get; init; }

    /// <summary>Only this language's, regional forms included: <c>en</c> finds <c>en-GB</c> too (RFC 4647, basic filtering).</summary>
    public string? Language { get; init; }

    /// <summary>Only those published at this instant or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those published before this instant.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only those that readers saw change at this instant or later: see <see cref="Article.LastModified"/>.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>The order.</summary>
    public ArticleSort Sort { get; init; }

    /// <summary>Only those whose row key in that order is greater than this one, which ended the page before.</summary>
    public string? After { get; init; }

    /// <summary>Most articles on the page.</summary>
    public required int Limit { get; init; }
}
