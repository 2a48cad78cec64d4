using Ingest.Articles;

namespace Ingest.Feeds;

/// <summary>An article in a feed.</summary>
/// <param name="Article">What lists show of it.</param>
/// <param name="Address">Where all of it is.</param>
public sealed record FeedItem(ArticleCard Article, Uri Address)
{
    /// <summary>The same for all versions, and wherever Ingest runs: see <see cref="FeedId"/>.</summary>
    public string Id => FeedId.OfArticle(Article.Id);

    /// <summary>When it was last corrected, else when it was published.</summary>
    public DateTimeOffset Updated => Article.Updated ?? Article.Published;

    /// <summary>Who wrote it; its publisher where nobody is named, because Atom wants somebody.</summary>
    public IReadOnlyList<string> Authors => Article.Byline ?? [Article.Publisher];

    /// <summary>Its section and its keywords.</summary>
    public IReadOnlyList<string> Categories => [.. new[] { Article.Section }.OfType<string>().Concat(Article.Keywords ?? []).Distinct(StringComparer.Ordinal)];
}
