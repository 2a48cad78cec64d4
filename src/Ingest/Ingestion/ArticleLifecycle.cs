using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Ingestion;

/// <summary>
/// The end of everything that happens to an article: all outside follows its current version, other articles that this one
/// makes room for follow too, and then the receipt says so. The receipt is replaced only if nobody else has replaced it since it was read, so that of
/// two that do this at once the second one looks again.
/// </summary>
public sealed class ArticleLifecycle(ArticlePublication publication, ArticleStore articles, ReceiptStore receipts, TimeProvider time)
{
    /// <summary>Withdraws an article on request. The blob stays where it is.</summary>
    /// <returns>The article as it is then; null when there is none.</returns>
    public async Task<Article?> WithdrawAsync(string id, string reason, CancellationToken cancellationToken) =>
        (await WithdrawAsync(id, reason, _ => true, cancellationToken)).Article;

    /// <summary>Withdraws an article on request, if it is as the caller takes it to be: just the version that was judged is withdrawn, or none.</summary>
    /// <param name="id">The article.</param>
    /// <param name="reason">Why, for its readers.</param>
    /// <param name="isExpected">Judges the current version.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The article as it is then, null when there is none; and whether it is not as expected, and was left alone.</returns>
    public async Task<(Article? Article, bool IsUnexpected)> WithdrawAsync(string id, string reason, Func<StoredArticle, bool> isExpected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(isExpected);
        var rounds = new Rounds(time);
        Withdrawal? attempt = null;
        while (true)
        {
            var started = time.GetUtcNow();
            if (await articles.FindAsync(id, cancellationToken) is not { } current)
            {
                return (null, false);
            }

            // What this request has withdrawn itself, though storage's answer to that got lost, is not judged again.
            if ((attempt is null || current.Article.Withdrawal != attempt) && !isExpected(current))
            {
                return (current.Article, true);
            }

            var previous = await FindReceiptAsync(current.Article, cancellationToken);
            var isSettled = previous?.Settlement?.IsOf(current) == true;
            var isDone = current.Article.Withdrawal?.Origin == WithdrawalOrigin.Request;
            if (isDone && isSettled)
            {
                return (current.Article, false);
            }

            // What its document or the deletion of its file withdrew is withdrawn once more: the same file must not bring it back.
            var now = current.Next(started);
            attempt = isDone ? attempt : new Withdrawal(now, WithdrawalOrigin.Request, reason);
            var withdrawn = isDone
                ? current
                : await articles.TrySaveAsync(current, isSettled, ArticleComposer.Withdraw(current.Article, attempt!), now, cancellationToken);
            if (withdrawn is not null)
            {
                if (await TryFinishAsync(withdrawn, previous, standing => ReceiptOf(withdrawn, previous, standing, started), cancellationToken) is null)
                {
                    // It is withdrawn, once. What somebody else has made of it since stays.
                    await RefreshAsync(id, untold: null, isForced: true, [], cancellationToken, lost: withdrawn);
                }

                return (withdrawn.Article, false);
            }

            await rounds.NextAsync(cancellationToken);
        }
    }

    /// <summary>Sees to it that everything outside has followed an article's current version, whatever it finds there. Harmless to repeat.</summary>
    /// <param name="id">The article.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task RefreshAsync(string id, CancellationToken cancellationToken) => RefreshAsync(id, untold: null, isForced: true, [], cancellationToken);

    /// <summary>The same, for an article of which readers of changes should know something that got lost: it is told again, unless the article has changed meanwhile.</summary>
    public Task RetellAsync(StoredArticle untold, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(untold);
        return RefreshAsync(untold.Article.Id, untold, isForced: true, [], cancellationToken);
    }

    /// <summary>Does everything that is to be done after an article's rows have changed.</summary>
    /// <param name="current">The current version.</param>
    /// <param name="previous">The receipt as it was read before that version was.</param>
    /// <param name="write">Makes the receipt.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The receipt as it is stored; null when somebody else was quicker, and all has to be looked at again.</returns>
    internal Task<Receipt?> TryFinishAsync(StoredArticle current, StoredReceipt? previous, Func<Standing, Receipt> write, CancellationToken cancellationToken) =>
        TryFinishAsync(current, previous, tellsAgain: false, write, [], cancellationToken);

    /// <summary>The same, for articles that wait for one another: <paramref name="underWay"/> holds them, and whether what has been done since concerns them.</summary>
    private async Task<Receipt?> TryFinishAsync(StoredArticle current, StoredReceipt? previous, bool tellsAgain, Func<Standing, Receipt> write, Dictionary<string, bool> underWay, CancellationToken cancellationToken)
    {
        var id = current.Article.Id;
        if (await publication.FollowAsync(current, previous?.Settlement, tellsAgain, cancellationToken) is not { } standing)
        {
            return null;
        }

        underWay[id] = false;
        foreach (var other in standing.Others.Distinct(StringComparer.Ordinal))
        {
            if (underWay.ContainsKey(other))
            {
                underWay[other] = true;
            }
            else
            {
                await RefreshAsync(other, untold: null, isForced: false, underWay, cancellationToken);
            }
        }

        underWay.Remove(id, out var isConcerned);
        var receipt = write(standing);
        return !isConcerned && await receipts.TryReplaceAsync(previous, receipt, standing.Settlement, cancellationToken) ? receipt : null;
    }

    /// <summary>The same. Unless it is forced, what stands as it should is left alone: two articles that look after one another would never end.</summary>
    private async Task RefreshAsync(string id, StoredArticle? untold, bool isForced, Dictionary<string, bool> underWay, CancellationToken cancellationToken, StoredArticle? lost = null)
    {
        var rounds = new Rounds(time);
        while (true)
        {
            var started = time.GetUtcNow();
            if (await articles.FindAsync(id, cancellationToken) is not { } current)
            {
                return;
            }

            // The receipt is read first, and the article again: whoever changes the article from now on changes the receipt after this.
            var previous = await FindReceiptAsync(current.Article, cancellationToken);
            current = await articles.FindAsync(id, cancellationToken);
            if (current is null || (!isForced && await publication.IsFollowedAsync(current, previous, cancellationToken)))
            {
                return;
            }

            var tellsAgain = current.ETag == untold?.ETag;
            if (lost is not null)
            {
                current = current.Clearing(lost);
            }

            if (await TryFinishAsync(current, previous, tellsAgain, standing => ReceiptOf(current, previous, standing, started), underWay, cancellationToken) is not null)
            {
                return;
            }

            // Whoever was quicker may have read what this run has overwritten since.
            (isForced, lost) = (true, current);
            await rounds.NextAsync(cancellationToken);
        }
    }

    private Task<StoredReceipt?> FindReceiptAsync(Article article, CancellationToken cancellationToken) =>
        receipts.FindAsync(new BlobName(article.Publisher, article.Path), cancellationToken);

    /// <summary>The receipt of an article that something other than its file has changed: it keeps what is still true.</summary>
    private Receipt ReceiptOf(StoredArticle stored, StoredReceipt? previous, Standing standing, DateTimeOffset started)
    {
        var article = stored.Article;
        var now = Receipt.Of(article, standing.DuplicateOf, started, time.GetUtcNow());
        if (previous is null)
        {
            return now;
        }

        var last = previous.Receipt;
        var isSameVersion = previous.Settlement?.Version == article.Version;
        if (isSameVersion && last.Outcome is Outcome.Rejected or Outcome.Failed)
        {
            // What became of the last file stays so, whichever article is listed.
            return last with { DuplicateOf = standing.DuplicateOf };
        }

        if (isSameVersion && last.DuplicateOf == standing.DuplicateOf)
        {
            return last;
        }

        // A request and a twin leave the file as it was; another version comes of another file, or of none.
        var isSameFile = isSameVersion || article.Withdrawal?.Origin == WithdrawalOrigin.Request;
        var receipt = isSameFile ? now with { ETag = last.ETag, Bytes = last.Bytes, Dropped = last.Dropped } : now;
        return receipt.After(last);
    }
}
