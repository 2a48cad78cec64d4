using Azure;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>The current version of an article as it stands in storage.</summary>
/// <param name="Article">The version.</param>
/// <param name="ETag">The row's entity tag: whoever replaces the row must present it.</param>
/// <param name="Stamps">The times under which the version was to be told in <see cref="ChangeFeed"/>, the latest last; at least one.</param>
/// <param name="WithdrawnThrough">The last version that was withdrawn; it and all before it are readable no more. 0 when there is none.</param>
/// <param name="Leftovers">What earlier versions may have left.</param>
public sealed record StoredArticle(Article Article, ETag ETag, IReadOnlyList<DateTimeOffset> Stamps, int WithdrawnThrough, Leftovers Leftovers)
{
    /// <summary>The version as its row holds it; null for one that was not read but just written.</summary>
    public ArticleDocument? Document { get; init; }

    /// <summary>The time under which the version is told.</summary>
    public DateTimeOffset ChangeAt => Stamps[^1];

    /// <summary>Where it is told that the version went away.</summary>
    internal ChangeKey Disappearance => new(ChangeAt, Article.Id, Article.Version);

    /// <summary>Where it is told that the version is there: see <see cref="ChangePlaces"/>.</summary>
    internal ChangeKey Appearance => ChangePlaces.Appearance(Article.Id, Article.Version, Stamps, Article.Embargo);

    /// <summary>Where the version may have been told, or its going away.</summary>
    internal IReadOnlyList<ChangeKey> Places => ChangePlaces.Of(Article.Id, Article.Version, Stamps, Article.Embargo);

    /// <summary>Those under its last stamp.</summary>
    internal IReadOnlyList<ChangeKey> LastPlaces => [.. new[] { Disappearance, Appearance }.Distinct()];

    /// <summary>Those under its stamps before the last.</summary>
    internal IEnumerable<ChangeKey> EarlierPlaces => Places.Except(LastPlaces);

    /// <summary>The time of what happens next: now, or just after the last if that came from a clock that is ahead. So what happens to one article stays in order.</summary>
    public DateTimeOffset Next(DateTimeOffset now) => now > ChangeAt ? now : ChangeAt.AddTicks(1);

    /// <summary>The same, also with all that another version may have left.</summary>
    internal StoredArticle Clearing(StoredArticle other) => this with
    {
        Leftovers = Leftovers with
        {
            ListRows = [.. Leftovers.ListRows.Union(ListKeys.Of(other.Article)).Except(ListKeys.Of(Article))],
            ContentHashes = [.. Leftovers.ContentHashes.Union([other.Article.ContentHash], StringComparer.Ordinal).Where(hash => !Article.IsListed || hash != Article.ContentHash)],
        },
    };
}
