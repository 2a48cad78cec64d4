using System.Text.Json.Serialization;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>What became of the file last dropped under a path.</summary>
public sealed record Receipt
{
    /// <summary>The publisher: the first segment of the blob's name.</summary>
    public required string Publisher { get; init; }

    /// <summary>The path within the publisher's folder; empty for a file at the container's root.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why it was rejected. Absent otherwise.</summary>
    public IReadOnlyList<Problem>? Problems { get; init; }

    /// <summary>What was passed over. Absent when nothing was.</summary>
    public IReadOnlyList<Problem>? Warnings { get; init; }

    /// <summary>The article under that path: what the file became or says the same as, or, when it was rejected, what stays. Absent when there is none.</summary>
    public string? ArticleId { get; init; }

    /// <summary>That article's version. Absent when there is no article.</summary>
    public int? Version { get; init; }

    /// <summary>The article of the same publisher that says the same and is listed in this one's place. Absent when there is none.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>An article of the same publisher that says nearly the same: see <see cref="Article.SimilarTo"/>. Absent when there is none.</summary>
    public string? SimilarTo { get; init; }

    /// <summary>When the article's embargo ends, if that was still to come when this was written: nobody can read it before. Absent otherwise.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>The blob's entity tag, without quotation marks. Absent when the blob was gone.</summary>
    [JsonPropertyName("etag")]
    public string? ETag { get; init; }

    /// <summary>The file's size. Absent when the blob was gone.</summary>
    public long? Bytes { get; init; }

    /// <summary>When the file was dropped: the blob's last change. Absent when the blob was gone.</summary>
    public DateTimeOffset? Dropped { get; init; }

    /// <summary>When its ingestion began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When its ingestion ended.</summary>
    public required DateTimeOffset Completed { get; init; }

    /// <summary>How often it was tried, from 1.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>
    /// When it was given up after the last try: the queue <c>webjobs-blobtrigger-poison</c> told so. It can be tried again with
    /// <c>POST /uploads/retry</c>. Absent otherwise.
    /// </summary>
    public DateTimeOffset? Poisoned { get; init; }

    /// <summary>What became of earlier drops under the path, the latest first, at most <see cref="Limits.ReceiptHistory"/>. Absent when there were none.</summary>
    public IReadOnlyList<PastOutcome>? History { get; init; }

    /// <summary>When it last changed.</summary>
    [JsonIgnore]
    public DateTimeOffset LastModified => Poisoned ?? Completed;

    /// <summary>The name of the blob.</summary>
    [JsonIgnore]
    public BlobName Blob => new(Publisher, Path);

    /// <summary>What is to be said of an article as it stands, whatever file it came from.</summary>
    internal static Receipt Of(Article article, string? duplicateOf, DateTimeOffset started, DateTimeOffset completed) => new()
    {
        Publisher = article.Publisher,
        Path = article.Path,
        Outcome = article switch
        {
            { Status: ArticleStatus.Withdrawn } => Outcome.Withdrawn,
            _ when duplicateOf is not null => Outcome.Duplicate,
            { Version: 1 } => Outcome.Published,
            _ => Outcome.Corrected,
        },
        ArticleId = article.Id,
        Version = article.Version,
        DuplicateOf = duplicateOf,
        SimilarTo = duplicateOf is null ? article.SimilarTo : null,
        Embargo = EmbargoOf(article, completed),
        ETag = article.Withdrawal?.Origin == WithdrawalOrigin.Deletion ? null : article.Source.ETag,
        Bytes = article.Withdrawal?.Origin == WithdrawalOrigin.Deletion ? null : article.Source.Bytes,
        Started = started,
        Completed = completed,
    };

    /// <summary>The end of an article's embargo, if it is still to come.</summary>
    internal static DateTimeOffset? EmbargoOf(Article? article, DateTimeOffset now) =>
        article is { IsEmbargoedUntilATime: true, Embargo: { } end } && end > now ? end : null;

    /// <summary>This receipt as the one that comes after another: what is over becomes history.</summary>
    internal Receipt After(Receipt? previous)
    {
        if (previous is null)
        {
            return this;
        }

        var last = PastOutcome.Of(previous);
        if (previous is { Outcome: Outcome.Failed, Poisoned: null })
        {
            // A try that failed is no outcome of its own, but part of the one that comes of it.
            var history = previous.History?.SkipWhile(past => past.IsOf(this)).ToArray();
            return this with { Attempts = previous.Attempts + 1, History = history is { Length: > 0 } ? history : null };
        }

        return last.IsOf(this)
            ? this with { Attempts = previous.Attempts, History = previous.History }
            : this with { History = [last, .. (previous.History ?? []).Take(Limits.ReceiptHistory - 1)] };
    }
}
