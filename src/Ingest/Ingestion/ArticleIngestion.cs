using Azure.Storage.Blobs;
using Ingest.Articles;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Ingestion;

/// <summary>Takes a dropped blob to the tables, and leaves a receipt of what became of it.</summary>
/// <remarks>
/// Any step may be repeated, and a run may die between any two: the next one ends in the same state. What cannot be
/// read is an outcome; a storage failure is none and throws, so that the host tries again.
/// <list type="number">
/// <item>The current version is replaced in one transaction, and only if nobody else has replaced it meanwhile.</item>
/// <item>The lists follow. Which of their rows are out of date was written down in that transaction.</item>
/// <item>The receipt says that the lists have followed that version. It, too, is replaced only if nobody else has
/// replaced it; otherwise the blob is taken from the start, and the lists are written again, for this run may have
/// overwritten what the other one wrote.</item>
/// </list>
/// </remarks>
public sealed partial class ArticleIngestion(
    ArticleReader reader,
    ArticleStore articles,
    ArticleLists lists,
    ReceiptStore receipts,
    TimeProvider time,
    ILogger<ArticleIngestion> logger)
{
    /// <summary>Ingests a blob of the container of articles.</summary>
    /// <returns>The receipt, as it is stored.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage failed; nothing is half done that the next try does not mend.</exception>
    public async Task<Receipt> IngestAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        var name = BlobName.Parse(blob.Name);
        var contended = false;
        while (true)
        {
            var started = time.GetUtcNow();
            var previous = await receipts.FindAsync(name, cancellationToken);
            var file = await BlobReader.ReadAsync(blob, cancellationToken);
            if (file is null && previous is not null)
            {
                return previous.Receipt;
            }

            // A trigger that fires again for the same file may be the retry of a run that overwrote the lists and died.
            var isRepeated = contended || previous?.Receipt.ETag == file?.ETag;
            var listedVersion = isRepeated ? null : previous?.Receipt.Version;
            var receipt = file is null ? Deleted(name, started) : await IngestAsync(file, started, listedVersion, cancellationToken);
            if (receipt is not null && await receipts.TryReplaceAsync(name, previous, receipt, cancellationToken))
            {
                Log(receipt);
                return receipt;
            }

            contended = true;
        }
    }

    /// <summary>Reads the file and stores the article.</summary>
    /// <param name="file">The file.</param>
    /// <param name="started">When this run began.</param>
    /// <param name="listedVersion">The version that the lists are known to have followed.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <returns>The receipt to leave; null when another run replaced the article meanwhile.</returns>
    private async Task<Receipt?> IngestAsync(DroppedFile file, DateTimeOffset started, int? listedVersion, CancellationToken cancellationToken)
    {
        var current = await articles.FindAsync(file.Name.ArticleId, cancellationToken);
        var isListed = current is null || current.Article.Version == listedVersion;
        var read = reader.Read(file, current?.Article);
        if (read.IsArticle && (current is null || !ArticleComparison.SaysTheSame(current.Article, read.Article)))
        {
            var stale = StaleListRows(current, isListed, read.Article);
            if (!await articles.TrySaveAsync(current, read.Article, stale, cancellationToken))
            {
                return null;
            }

            await lists.PlaceAsync(read.Article, stale, cancellationToken);
            return ReceiptOf(file, started, OutcomeOf(read.Article), read, read.Article);
        }

        if (!isListed)
        {
            await lists.PlaceAsync(current!.Article, current.StaleListRows, cancellationToken);
        }

        return ReceiptOf(file, started, OutcomeOf(file, read, current, isListed), read, current?.Article);
    }

    /// <summary>The rows that earlier versions may have in lists and that the next one does not want.</summary>
    private static TableKey[] StaleListRows(StoredArticle? current, bool isListed, Article next)
    {
        if (current is null)
        {
            return [];
        }

        var earlier = isListed ? [] : current.StaleListRows;
        return [.. earlier.Concat(ListKeys.Of(current.Article)).Except(ListKeys.Of(next))];
    }

    private static Outcome OutcomeOf(Article article) => article switch
    {
        { Status: ArticleStatus.Withdrawn } => Outcome.Withdrawn,
        { Version: 1 } => Outcome.Published,
        _ => Outcome.Corrected,
    };

    /// <summary>The outcome when the current version stays: unchanged, unless it was this very file that an unfinished run made it from.</summary>
    private static Outcome OutcomeOf(DroppedFile file, ReadArticle read, StoredArticle? current, bool isListed)
    {
        if (!read.IsArticle)
        {
            return read.Problems.Count > 0 ? Outcome.Rejected : Outcome.Withdrawn;
        }

        return !isListed && current!.Article.Source.ETag == file.ETag ? OutcomeOf(current.Article) : Outcome.Unchanged;
    }

    private Receipt ReceiptOf(DroppedFile file, DateTimeOffset started, Outcome outcome, ReadArticle read, Article? article) => new()
    {
        Publisher = file.Name.Publisher,
        Path = file.Name.Path,
        Outcome = outcome,
        Problems = read.Problems.Count > 0 ? read.Problems : null,
        Warnings = read.Warnings.Count > 0 ? read.Warnings : null,
        ArticleId = article?.Id,
        Version = article?.Version,
        ETag = file.ETag,
        Bytes = file.Bytes,
        Dropped = file.Dropped,
        Started = started,
        Completed = time.GetUtcNow(),
    };

    private Receipt Deleted(BlobName name, DateTimeOffset started) => new()
    {
        Publisher = name.Publisher,
        Path = name.Path,
        Outcome = Outcome.Rejected,
        Problems = [Problems.Deleted()],
        Started = started,
        Completed = time.GetUtcNow(),
    };

    private void Log(Receipt receipt)
    {
        var blob = SafeText.OneLine(new BlobName(receipt.Publisher, receipt.Path).Full);
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
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Outcome} {Blob} as {ArticleId} version {Version}")]
    private static partial void LogIngested(ILogger logger, string outcome, string blob, string articleId, int version);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "withdrawn {Blob}: there was no article")]
    private static partial void LogNothingToWithdraw(ILogger logger, string blob);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "rejected {Blob}: {Problems}")]
    private static partial void LogRejected(ILogger logger, string blob, string problems);
}
