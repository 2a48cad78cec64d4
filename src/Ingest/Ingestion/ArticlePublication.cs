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
        var telling = TellAsync(stored, settled, tellsAgain, isShown, duplicateOf, cancellationToken);
        await Task.WhenAll(listing, telling);
        return await telling is { } settlement ? new Standing(settlement, duplicateOf, others) : null;
    }

    /// <summary>Whether a receipt says that all has followed an article's current version, and that is still so.</summary>
    internal async Task<bool> IsFollowedAsync(StoredArticle stored, StoredReceipt? receipt, CancellationToken cancellationToken)
    {
        if (receipt?.Settlement is not { } settled || !settled.IsOf(stored))
        {
            return false;
        }

        var article = stored.Article;
        if (!article.IsListed)
        {
            return !settled.IsShown;
        }

        var group = await fingerprints.ReadAsync(article.ContentHash, article.Publisher, cancellationToken);
        return group.Carriers.ContainsKey(article.Id)
            && settled.IsShown == (group.Holder == article.Id)
            && receipt.Receipt.DuplicateOf == (group.Holder == article.Id ? null : group.Holder);
    }

    /// <summary>Tells readers of changes what is new.</summary>
    /// <returns>What has been done then; null when somebody else has changed the article meanwhile.</returns>
    private async Task<Settlement?> TellAsync(StoredArticle stored, Settlement? settled, bool tellsAgain, bool isShown, string? duplicateOf, CancellationToken cancellationToken)
    {
        if (!tellsAgain && settled is not null && settled.IsOf(stored) && settled.IsShown == isShown)
        {
            return settled;
        }

        // A stamp is used up once a receipt speaks of it. The next one is there before what was told under it is looked at, and maybe
        // taken back: then no receipt speaks of this any more.
        if (tellsAgain || settled?.IsOf(stored) == true)
        {
            if (await articles.TryStampAsync(stored, time.GetUtcNow(), cancellationToken) is not { } stamped)
            {
                return null;
            }

            stored = stamped;
        }

        // Who tells again takes it that readers know nothing of what is there, and everything of what is not.
        var readers = tellsAgain ? new Told(!isShown, !isShown) : await ToldAsync(stored, settled, cancellationToken);
        var rounds = new Rounds(time);
        while (readers.Last >= stored.ChangeAt || !await TryTellAsync(stored, readers, isShown, duplicateOf, cancellationToken))
        {
            // What is to be told now is something else than what was told under this stamp, or it is too late for it.
            if (await articles.TryStampAsync(stored, Later(time.GetUtcNow(), readers.Last), cancellationToken) is not { } stamped)
            {
                return null;
            }

            foreach (var place in stored.LastPlaces)
            {
                readers = readers.After(place, await changes.TakeBackAsync(place, cancellationToken));
            }

            stored = stamped;
            await rounds.NextAsync(cancellationToken);
        }

        if (!isShown || stored.Article.Embargo > time.GetUtcNow())
        {
            await ForgetAsync(stored, readers, isShown, duplicateOf, cancellationToken);
        }

        return new Settlement(stored.Article.Version, stored.ChangeAt, isShown, ShownFrom(stored, isShown), readers.EverShown);
    }

    /// <summary>Now, or just after what readers were told last.</summary>
    private static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset? last) => last >= now ? last.Value.AddTicks(1) : now;

    /// <summary>Tells what is new under the last stamp of a version.</summary>
    /// <returns>Whether that is told, by this run or another one. If not, something else is told there, or nothing can be any more.</returns>
    private async Task<bool> TryTellAsync(StoredArticle stored, Told readers, bool isShown, string? duplicateOf, CancellationToken cancellationToken)
    {
        var article = stored.Article;
        var appears = isShown && ShownFrom(stored, isShown) is null;
        if (readers.IsShown && !appears)
        {
            var withdrawn = new ArticleChange(article.Id, article.Version, ChangeType.Withdrawn, stored.ChangeAt, await NamedAsync(duplicateOf, cancellationToken), Article: null);
            if (await changes.TryAddAsync(withdrawn, cancellationToken) != ChangeType.Withdrawn)
            {
                return false;
            }
        }

        if (isShown)
        {
            var again = readers.EverShown ? ChangeType.Restored : ChangeType.Created;
            var shown = new ArticleChange(article.Id, article.Version, readers.IsShown && appears ? ChangeType.Corrected : again, stored.Appearance.At, DuplicateOf: null, ArticleCard.Of(article));
            return await changes.TryAddAsync(shown, cancellationToken) is { } told && told != ChangeType.Withdrawn;
        }

        // Another run may have told that it is there, when it was: that must not come to light now.
        var isToldElsewhere = !article.IsListed || (readers.IsShown && stored.Appearance == stored.Disappearance);
        return isToldElsewhere || await changes.CloseAsync(stored.Appearance, cancellationToken) is null;
    }

    /// <summary>What readers of changes know from all versions and stamps before the last one. None of their places takes a change any more.</summary>
    private async Task<Told> ToldAsync(StoredArticle stored, Settlement? settled, CancellationToken cancellationToken)
    {
        var readers = settled is null ? new Told(false, false) : new Told(settled.IsShown, settled.WasShown || (settled.IsShown && settled.ShownFrom is null));
        if (settled is { IsShown: true, ShownFrom: { } from })
        {
            // By now it may have been shown, or be taken back, by this run or one that died.
            var place = new ChangeKey(from, stored.Article.Id, settled.Version);
            var told = from > time.GetUtcNow() ? await changes.TakeBackAsync(place, cancellationToken) : await changes.FindAsync(place, cancellationToken);
            readers = new Told(false, settled.WasShown).After(place, told);
        }

        // Versions and stamps that no receipt speaks of: their runs died, or are still under way, some perhaps after they had told of them.
        var unsettled = stored.Leftovers.Changes.Concat(stored.EarlierPlaces).Distinct().Where(place => settled?.Covers(place) != true);
        foreach (var place in unsettled.OrderBy(place => place.At).ThenBy(place => place.Version))
        {
            readers = readers.After(place, await changes.TakeBackAsync(place, cancellationToken));
        }

        return readers;
    }

    /// <summary>Takes what readers may not see any more, or not yet again, out of what they were told before.</summary>
    private async Task ForgetAsync(StoredArticle stored, Told readers, bool isShown, string? duplicateOf, CancellationToken cancellationToken)
    {
        var isHidden = stored.Article.Status == ArticleStatus.Withdrawn || (readers.EverShown && (duplicateOf is null || stored.Article.Embargo > time.GetUtcNow()));
        if (!isHidden)
        {
            return;
        }

        foreach (var place in await articles.ChangesOfAsync(stored.Article.Id, cancellationToken))
        {
            if (!isShown || place != stored.Appearance)
            {
                await changes.ForgetAsync(place, cancellationToken);
            }
        }
    }

    /// <summary>The end of an embargo that is still to come, as the place says at which the version is told.</summary>
    private DateTimeOffset? ShownFrom(StoredArticle stored, bool isShown) => isShown && stored.Article.Embargo > time.GetUtcNow() ? stored.Appearance.At : null;

    /// <summary>An article as it may be named to readers: not while it is under embargo itself.</summary>
    private async Task<string?> NamedAsync(string? id, CancellationToken cancellationToken) =>
        id is not null && (await articles.FindAsync(id, cancellationToken))?.Article.AsSeenAt(time.GetUtcNow()) is not null ? id : null;

    /// <summary>What readers of changes know of an article.</summary>
    /// <param name="IsShown">Whether they take it for there.</param>
    /// <param name="EverShown">Whether it ever was.</param>
    /// <param name="Last">Where they were told last, as far as that was looked for.</param>
    private sealed record Told(bool IsShown, bool EverShown, DateTimeOffset? Last = null)
    {
        /// <summary>The same after one more change, if there was one at that place.</summary>
        public Told After(ChangeKey place, ChangeType? type)
        {
            if (type is null)
            {
                return this;
            }

            var isShown = type != ChangeType.Withdrawn;
            return new Told(isShown, EverShown || isShown, Last > place.At ? Last : place.At);
        }
    }
}
