using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>One version of a news article, as it is stored and served. Unknown facts are absent, never guessed.</summary>
/// <remarks>What is absent is null here, and left out of the JSON.</remarks>
public sealed record Article
{
    /// <summary>The article's identity, the same for every version: see <see cref="ArticleId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>1 for the first text dropped under the path, then 2, 3 … for each correction.</summary>
    public required int Version { get; init; }

    /// <summary>What readers may see of it.</summary>
    public required ArticleStatus Status { get; init; }

    /// <summary>The publisher: the first segment of the blob's name.</summary>
    public required string Publisher { get; init; }

    /// <summary>The path within the publisher's folder: the rest of the blob's name.</summary>
    public required string Path { get; init; }

    /// <summary>The headline, on one line, at most <see cref="Limits.HeadlineCharacters"/> characters.</summary>
    public required string Headline { get; init; }

    /// <summary>Where the headline was taken from.</summary>
    public required HeadlineOrigin HeadlineOrigin { get; init; }

    /// <summary>The line under the headline.</summary>
    public string? Subheadline { get; init; }

    /// <summary>The writers' names, in the order given.</summary>
    public IReadOnlyList<string>? Byline { get; init; }

    /// <summary>Where and when the report was filed.</summary>
    public Dateline? Dateline { get; init; }

    /// <summary>The section it belongs to, as written: <c>World news</c>.</summary>
    public string? Section { get; init; }

    /// <summary>Keywords, in the order given.</summary>
    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>The language of the text, a BCP 47 tag in its canonical case.</summary>
    public string? Language { get; init; }

    /// <summary>When it was, or will be, published.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>Where the time of publication was taken from.</summary>
    public required PublishedOrigin PublishedOrigin { get; init; }

    /// <summary>When it was last corrected. Absent for version 1.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>When version 1 was ingested.</summary>
    public required DateTimeOffset Ingested { get; init; }

    /// <summary>Readers may not see the article before this time.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>The lede, cut at the end of a sentence, at most <see cref="Limits.SummaryCharacters"/> characters.</summary>
    public string? Summary { get; init; }

    /// <summary>The copy, in reading order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The credits found in the copy.</summary>
    public IReadOnlyList<Credit>? Credits { get; init; }

    /// <summary>The number of words of copy: see <see cref="WordCounter"/>.</summary>
    public required int WordCount { get; init; }

    /// <summary>Whole minutes that reading takes, at least 1.</summary>
    public required int ReadingMinutes { get; init; }

    /// <summary>SHA-256, in lower-case hex, of the normalised text: see <see cref="ArticleHash"/>.</summary>
    public required string ContentHash { get; init; }

    /// <summary>
    /// An article of the same publisher that says nearly the same under another path, as it stood when this version was
    /// read: see <see cref="TextSketch"/>.
    /// </summary>
    public string? SimilarTo { get; init; }

    /// <summary>Why nobody can read it any more. Absent unless it was withdrawn.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The file that this version was read from.</summary>
    public required ArticleSource Source { get; init; }

    /// <summary>When readers last saw it change: when this version was ingested, it was withdrawn, or its embargo ended.</summary>
    [JsonIgnore]
    public DateTimeOffset LastModified => LastModifiedOf(Updated ?? Ingested, IsListed ? Embargo : null);

    /// <summary>Whether it will be published by itself, when its embargo ends.</summary>
    [JsonIgnore]
    public bool IsEmbargoedUntilATime => Status == ArticleStatus.Embargoed && Embargo is not null;

    /// <summary>Whether lists may show it, now or when its embargo ends.</summary>
    [JsonIgnore]
    public bool IsListed => Status == ArticleStatus.Published || IsEmbargoedUntilATime;

    /// <summary>The article as readers see it at a time; null while it is held back. A withdrawn one says so in its status.</summary>
    public Article? AsSeenAt(DateTimeOffset time)
    {
        if (Status != ArticleStatus.Embargoed)
        {
            return this;
        }

        return Embargo <= time ? this with { Status = ArticleStatus.Published } : null;
    }

    /// <summary>The later one of when a version was made and, if it is or will be shown, its embargo ended.</summary>
    internal static DateTimeOffset LastModifiedOf(DateTimeOffset made, DateTimeOffset? embargo) => embargo > made ? embargo.Value : made;
}
