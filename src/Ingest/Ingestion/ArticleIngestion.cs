using Azure;
using Azure.Storage.Blobs;
using Ingest.Articles;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Ingestion;

/// <summary>Takes a blob to the tables as it is, there or gone, and leaves a receipt of what became of it.</summary>
/// <remarks>
/// Any step may be repeated, and a run may die between any two: the next one ends in the same state. What cannot be
/// read is an outcome; a storage failure is none and throws, so that the host tries again.
/// <list type="number">
/// <item>The current version is replaced in one transaction, and only if nobody else has replaced it meanwhile.</item>
/// <item>All outside follows: see <see cref="ArticlePublication"/>. What earlier versions left there was written down in
/// that transaction.</item>
/// <item>The receipt says that all has followed that version. It, too, is replaced only if nobody else has replaced it;
/// otherwise the blob is taken from the start, and all follows again, for this run may have overwritten what the other
/// one wrote.</item>
/// </list>
/// </remarks>
public sealed partial class ArticleIngestion(
    ArticleReader reader,
    ArticleStore articles,
    ArticleLists lists,
    ArticleLifecycle lifecycle,
    ReceiptStore receipts,
    TimeProvider time,
    ILogger<ArticleIngestion> logger)
{
    /// <summary>Ingests a blob of the container of articles; one that is gone withdraws its article.</summary>
    /// <returns>The receipt, as it is stored.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage failed; nothing is half done that the next try does not mend.</exception>
    public async Task<Receipt> IngestAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        var name = BlobName.Parse(blob.Name);
        try
        {
            var rounds = new Rounds(time);
            var (receipt, lost) = await TryIngestAsync(blob, name, isContended: false, lost: null, cancellationToken);
            while (receipt is null)
            {
                await rounds.NextAsync(cancellationToken);
                (receipt, lost) = await TryIngestAsync(blob, name, isContended: true, lost, cancellationToken);
            }

            return receipt;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            await NoteFailureAsync(name, StorageFailure.Is(failure, cancellationToken) ? Problems.StorageFailed() : Problems.Unexpected(), cancellationToken);
            throw;
        }
    }

    /// <summary>Notes on the receipt that the host has given a file up.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="etag">Its entity tag when it was tried, if that is known.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task NotePoisonAsync(BlobClient blob, string? etag, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(blob);
        var name = BlobName.Parse(blob.Name);
        var rounds = new Rounds(time);
        while (true)
        {
            var now = time.GetUtcNow();
            var previous = await receipts.FindAsync(name, cancellationToken);
            if (previous is { Receipt.Poisoned: not null } || (previous is { Receipt.Outcome: not Outcome.Failed } && !await IsPassedOverAsync(blob, etag, previous.Receipt, cancellationToken)))
            {
                // It has been ingested since, or is marked already.
                return;
            }

            // A process that dies, or storage that is down, does not note that a try failed.
            var failed = previous is { Receipt.Outcome: Outcome.Failed } ? previous.Receipt : Failed(name, previous?.Receipt, Problems.Unexpected(), now).After(previous?.Receipt);
            if (await receipts.TryReplaceAsync(previous, failed with { Poisoned = now }, previous?.Settlement, cancellationToken))
            {
                LogPoisoned(logger, SafeText.OneLine(name.Full));
                return;
            }

            await rounds.NextAsync(cancellationToken);
        }
    }

    /// <summary>Whether a receipt speaks of an earlier file than the one that was tried and is still there.</summary>
    private static async Task<bool> IsPassedOverAsync(BlobClient blob, string? etag, Receipt receipt, CancellationToken cancellationToken)
    {
        if (etag is null || receipt.ETag == etag)
        {
            return false;
        }

        try
        {
            return (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ETag.ToString().Trim('"') == etag;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    /// <param name="blob">The blob.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isContended">Whether somebody else was quicker before.</param>
    /// <param name="lost">The version that was followed in vain then, and may have left something.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The receipt; null when somebody else was quicker, and all has to be looked at again.</returns>
    private async Task<(Receipt? Receipt, StoredArticle? Lost)> TryIngestAsync(BlobClient blob, BlobName name, bool isContended, StoredArticle? lost, CancellationToken cancellationToken)
    {
        // The receipt first, the blob last: what somebody else makes of a later file changes the article after it was read here,
        // and then an earlier file does not take its place.
        var started = time.GetUtcNow();
        var previous = await receipts.FindAsync(name, cancellationToken);

        // Where there is no receipt there is no article, unless a run died before it left one: then saving fails, and all is
        // looked at again. Only when there is nothing to save it has to be asked for.
        var isUnseen = previous is null && !isContended;
        var current = isUnseen ? null : await articles.FindAsync(name.ArticleId, cancellationToken);
        var file = await BlobReader.ReadAsync(blob, cancellationToken);
        var isSettled = current is null || previous?.Settlement?.IsOf(current) == true;
        var now = current?.Next(started) ?? started;
        var read = file is null ? Gone(current?.Article, now) : reader.Read(file, current?.Article, now);
        var isNew = read.IsArticle && (current is null || !ArticleComparison.SaysTheSame(current.Article, read.Article));
        if (isUnseen && !isNew && await articles.FindAsync(name.ArticleId, cancellationToken) is not null)
        {
            return (null, lost);
        }

        if (file is null && current is null && previous is not null)
        {
            return (previous.Receipt, lost);
        }

        if (isNew)
        {
            var next = await WithSimilarAsync(read.Article!, cancellationToken);
            current = await articles.TrySaveAsync(current, isSettled, next, now, cancellationToken);
            if (current is null)
            {
                return (null, lost);
            }
        }

        // A trigger that fires again for the same file may be the retry of a run that overwrote the lists and died.
        var isRepeated = isContended || previous is { Receipt.Outcome: Outcome.Failed } || (previous is not null && previous.Receipt.ETag == file?.ETag);
        if (current is not null && (isNew || isRepeated || !isSettled))
        {
            var written = await lifecycle.TryFinishAsync(
                lost is null ? current : current.Clearing(lost),
                previous,
                standing => ReceiptOf(name, file, read, current.Article, OutcomeOf(standing.DuplicateOf), standing.DuplicateOf, started).After(previous?.Receipt),
                cancellationToken);
            return (Logged(written), current);
        }

        var receipt = ReceiptOf(name, file, read, current?.Article, OutcomeOf(previous?.Receipt.DuplicateOf), previous?.Receipt.DuplicateOf, started).After(previous?.Receipt);
        return (Logged(await receipts.TryReplaceAsync(previous, receipt, previous?.Settlement, cancellationToken) ? receipt : null), lost);

        Outcome OutcomeOf(string? duplicateOf)
        {
            if (!read.IsArticle)
            {
                return read.Problems.Count > 0 ? Outcome.Rejected : Outcome.Withdrawn;
            }

            // The same file again, or the one that an unfinished run made the version from: it became what it became.
            var hasFailed = previous is { Receipt.Outcome: Outcome.Failed };
            var isSameFile = !hasFailed && previous is not null && previous.Receipt.ETag == file?.ETag;
            if (isNew || (isSameFile && previous!.Receipt.Outcome == Outcome.Duplicate) || ((hasFailed || !isSettled) && current!.Article.Source.ETag == file?.ETag))
            {
                return Receipt.Of(current!.Article, duplicateOf, started, started).Outcome;
            }

            return isSameFile ? previous!.Receipt.Outcome : Outcome.Unchanged;
        }
    }

    private async Task<Article> WithSimilarAsync(Article article, CancellationToken cancellationToken) =>
        article.IsListed ? article with { SimilarTo = await lists.FindSimilarAsync(article, cancellationToken) } : article;

    /// <summary>What a file says that is not there: that its article is withdrawn.</summary>
    private static ReadArticle Gone(Article? current, DateTimeOffset now) => current switch
    {
        null => ReadArticle.Rejected(Problems.Deleted()),
        { Status: ArticleStatus.Withdrawn } => new ReadArticle(null, [], []),
        _ => new ReadArticle(ArticleComposer.Withdraw(current, new Withdrawal(now, WithdrawalOrigin.Deletion)), [], []),
    };

    private Receipt ReceiptOf(BlobName name, DroppedFile? file, ReadArticle read, Article? article, Outcome outcome, string? duplicateOf, DateTimeOffset started)
    {
        var completed = time.GetUtcNow();
        return new Receipt
        {
            Publisher = name.Publisher,
            Path = name.Path,
            Outcome = outcome,
            Problems = read.Problems.Count > 0 ? read.Problems : null,
            Warnings = WarningsOf(read, article) is { Count: > 0 } warnings ? warnings : null,
            ArticleId = article?.Id,
            Version = article?.Version,
            DuplicateOf = duplicateOf,
            SimilarTo = duplicateOf is null ? article?.SimilarTo : null,
            Embargo = Receipt.EmbargoOf(article, completed),
            ETag = file?.ETag,
            Bytes = file?.Bytes,
            Dropped = file?.Dropped,
            Started = started,
            Completed = completed,
        };
    }

    /// <summary>The warnings of reading a file; and that it does not bring back what was killed.</summary>
    private static IReadOnlyList<Problem> WarningsOf(ReadArticle read, Article? article) =>
        read.IsArticle && article?.Withdrawal?.Origin == WithdrawalOrigin.Request ? [.. read.Warnings, Problems.StillWithdrawn()] : read.Warnings;

    /// <summary>Says on the receipt that a try failed. If storage will not take that either, the host's tries and its poison queue still tell.</summary>
    private async Task NoteFailureAsync(BlobName name, Problem problem, CancellationToken cancellationToken)
    {
        try
        {
            var previous = await receipts.FindAsync(name, cancellationToken);
            var failed = Failed(name, previous?.Receipt, problem, time.GetUtcNow()).After(previous?.Receipt);
            await receipts.TryReplaceAsync(previous, failed, previous?.Settlement, cancellationToken);
        }
#pragma warning disable CA1031 // The first failure is the one to tell.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailureNotNoted(logger, SafeText.OneLine(name.Full), failure);
        }
    }

    private static Receipt Failed(BlobName name, Receipt? previous, Problem problem, DateTimeOffset now) => new()
    {
        Publisher = name.Publisher,
        Path = name.Path,
        Outcome = Outcome.Failed,
        Problems = [problem],
        ArticleId = previous?.ArticleId,
        Version = previous?.Version,
        DuplicateOf = previous?.DuplicateOf,
        Embargo = previous?.Embargo > now ? previous.Embargo : null,
        Started = now,
        Completed = now,
    };

    private Receipt? Logged(Receipt? receipt)
    {
        if (receipt is null)
        {
            return null;
        }

        var blob = SafeText.OneLine(receipt.Blob.Full);
        if (receipt.Outcome == Outcome.Rejected)
        {
            LogRejected(logger, blob, string.Join(", ", receipt.Problems!.Select(problem => problem.Code)));
        }
        else if (receipt is { ArticleId: { } id, Version: { } version })
        {
            LogIngested(logger, receipt.Outcome.ToString().ToLowerInvariant(), blob, id, version);
        }
        else
        {
            LogNothingToWithdraw(logger, blob);
        }

        return receipt;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Outcome} {Blob} as {ArticleId} version {Version}")]
    private static partial void LogIngested(ILogger logger, string outcome, string blob, string articleId, int version);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "rejected {Blob}: {Problems}")]
    private static partial void LogRejected(ILogger logger, string blob, string problems);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "withdrawn {Blob}: there was no article")]
    private static partial void LogNothingToWithdraw(ILogger logger, string blob);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "given up {Blob} after the last try")]
    private static partial void LogPoisoned(ILogger logger, string blob);

    [LoggerMessage(EventId = 5, Level = LogLevel.Error, Message = "the failed try of {Blob} could not be noted")]
    private static partial void LogFailureNotNoted(ILogger logger, string blob, Exception failure);
}
