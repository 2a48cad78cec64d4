using Azure;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>The current version of an article as it stands in storage.</summary>
/// <param name="Article">The version.</param>
/// <param name="ETag">The row's entity tag: whoever replaces the row must present it.</param>
/// <param name="ChangeAt">The time under which the version is told in <see cref="ChangeFeed"/>.</param>
/// <param name="WithdrawnThrough">The last version that was withdrawn; it and all before it are readable no more. 0 when there is none.</param>
/// <param name="Leftovers">What earlier versions may have left.</param>
public sealed record StoredArticle(Article Article, ETag ETag, DateTimeOffset ChangeAt, int WithdrawnThrough, Leftovers Leftovers)
{
    /// <summary>The version as its row holds it; null for one that was not read but just written.</summary>
    public ArticleDocument? Document { get; init; }
}
