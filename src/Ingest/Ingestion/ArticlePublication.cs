using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Ingestion;

/// <summary>
/// Brings everything outside an article's own rows after its current version: the texts that are known, the changes that
/// are told, the lists. Every step may be repeated.
/// </summary>
public sealed class ArticlePublication(ArticleStore articles, ArticleLists lists, FingerprintStore fingerprints, ChangeFeed changes, TimeProvider time)
{
    /// <summary>Does all that the current version asks for.</summary>
    /// <param name="stored">The current version.</param>
    /// <param name="settled">What is known to have been done.</param>
    /// <param name="tellsAgain">Whether what readers of changes should know is told again.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Null when somebody else has changed the article meanwhile.</returns>
    internal async Task<Standing?> FollowAsync(StoredArticle stored, Settlement? settled, bool tellsAgain, CancellationToken cancellationToken)
    {
        var article = stored.Article;
        List<string> others = [];
        foreach (var hash in stored.Leftovers.ContentHashes)
        {
            others.AddRange(await fingerprints.ReleaseAsync(hash, article.Publisher, article.Id, cancellationToken));
        }

        var holder = article.IsListed ? await fingerprints.ClaimAsync(article.ContentHash, article.Publisher, article.Id, cancellationToken) : null;
        var isShown = holder == article.Id;
        var duplicateOf = isShown ? null : holder;
        var listing = isShown
            ? lists.PlaceAsync(article, stored.Leftovers.ListRows, cancellationToken)
            : lists.RemoveAsync(ListKeys.Of(article).Concat(stored.Leftovers.ListRows), cancellationToken);
        var telling = TellAsync(stored, tellsAgain ? Forgotten(isShown) : settled, isShown, duplicateOf, cancellationToken);
        await Task.WhenAll(listing, telling);
        return await telling is { } settlement ? new Standing(settlement, duplicateOf, others) : null;
    }

    /// <summary>Whether a receipt says that all has followed an article's current version, and that is still so.</summary>
    internal async Task<bool> IsFollowedAsync(Article article, StoredReceipt? receipt, CancellationToken cancellationToken)
    {
        if (receipt?.Settlement is not { } settled || settled.Version != article.Version)
        {
            return false;
        }

        if (!article.IsListed)
        {
            return !settled.IsShown;
        }

        var group = await fingerprints.ReadAsync(article.ContentHash, article.Publisher, cancellationToken);
        return group.Carriers.ContainsKey(article.Id)
            && settled.IsShown == (group.Holder == article.Id)
            && receipt.Receipt.DuplicateOf == (group.Holder == article.Id ? null : group.Holder);
    }

    /// <summary>What was done if readers of changes know nothing of what is.</summary>
    private static Settlement? Forgotten(bool isShown) => isShown ? null : new Settlement(0, default, IsShown: true, ShownFrom: null, WasShown: true);

    /// <summary>Tells readers of changes what is new.</summary>
    private async Task<Settlement?> TellAsync(StoredArticle stored, Settlement? settled, bool isShown, string? duplicateOf, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var article = stored.Article;
        DateTimeOffset? shownFrom = isShown && article.Embargo > now ? article.Embargo : null;
        if (settled is { } same && same.Version == article.Version && same.IsShown == isShown)
        {
            return settled;
        }

        if (settled is { } superseded && superseded.Version != article.Version && superseded is { IsShown: true, ShownFrom: { } from } && from > now)
        {
            await changes.TakeBackAsync(new ChangeKey(from, article.Id, superseded.Version), cancellationToken);
        }

        var (wasShown, everShown) = await ToldAsync(stored, settled, now, cancellationToken);
        var appears = isShown && shownFrom is null;
        if (settled?.ChangeAt == stored.ChangeAt)
        {
            // The version has been told of before, under its time. What is told now is something else, at another time;
            // unless another run, which knew nothing of that, has told just this.
            var told = await changes.CloseAsync(new ChangeKey(stored.ChangeAt, article.Id, article.Version), cancellationToken);
            if (told is not null && isShown == (told != ChangeType.Withdrawn))
            {
                return new Settlement(article.Version, stored.ChangeAt, isShown, shownFrom, everShown);
            }

            if (await articles.TryStampAsync(stored, now, cancellationToken) is not { } stamped)
            {
                return null;
            }

            stored = stamped;
        }

        var isTold = true;
        if (wasShown && !appears)
        {
            isTold = await TellAsync(ChangeType.Withdrawn, stored.ChangeAt);
        }

        if (isTold && isShown)
        {
            var at = article.Embargo > stored.ChangeAt ? article.Embargo.Value : stored.ChangeAt;
            var again = everShown ? ChangeType.Restored : ChangeType.Created;
            isTold = await TellAsync(wasShown && appears ? ChangeType.Corrected : again, at);
        }

        if (!isTold)
        {
            return null;
        }

        if (article.Status == ArticleStatus.Withdrawn)
        {
            foreach (var key in await articles.ChangesOfAsync(article.Id, cancellationToken))
            {
                await changes.ForgetAsync(key, cancellationToken);
            }
        }

        return new Settlement(article.Version, stored.ChangeAt, isShown, shownFrom, everShown);

        async Task<bool> TellAsync(ChangeType type, DateTimeOffset at)
        {
            var change = new ArticleChange(
                article.Id,
                article.Version,
                type,
                at,
                type == ChangeType.Withdrawn ? duplicateOf : null,
                type == ChangeType.Withdrawn ? null : ArticleCard.Of(article));
            while (!await changes.TryAddAsync(change, cancellationToken))
            {
                if (await articles.TryStampAsync(stored, time.GetUtcNow(), cancellationToken) is not { } stamped)
                {
                    return false;
                }

                stored = stamped;
                change = change with { At = stored.ChangeAt };
            }

            return true;
        }
    }

    /// <summary>Whether readers of changes take the article for shown now, and whether it ever was.</summary>
    private async Task<(bool WasShown, bool EverShown)> ToldAsync(StoredArticle stored, Settlement? settled, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (wasShown, everShown) = (settled?.IsShownAt(now) ?? false, settled?.WasShownAt(now) ?? false);

        // Versions that no receipt speaks of: their runs died, some perhaps after they had told of them.
        foreach (var key in stored.Leftovers.Changes.Where(key => settled is null || key.Version > settled.Version))
        {
            if (key.At > now)
            {
                await changes.TakeBackAsync(key, cancellationToken);
            }
            else if (await changes.FindAsync(key, cancellationToken) is { } told)
            {
                wasShown = told != ChangeType.Withdrawn;
                everShown |= wasShown;
            }
        }

        return (wasShown, everShown);
    }
}
