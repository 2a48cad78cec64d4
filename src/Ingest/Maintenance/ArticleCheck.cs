using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>Every article has its file, and everything outside its rows has followed its current version.</summary>
internal sealed class ArticleCheck(
    ArticleBlobs blobs,
    ArticleStore articles,
    ArticleLists lists,
    FingerprintStore fingerprints,
    ChangeFeed changes,
    ReceiptStore receipts,
    ArticleIngestion ingestion,
    ArticleLifecycle lifecycle,
    ILogger<ArticleCheck> logger) : PageCheck<TableEntity>(logger)
{
    protected override IAsyncEnumerable<Page<TableEntity>> PagesFrom(string? token, CancellationToken cancellationToken) =>
        articles.CurrentRows(cancellationToken).AsPages(token, PageItems);

    protected override async Task CheckAsync(TableEntity item, RepairTally tally, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(item.PartitionKey, cancellationToken) is not { } stored)
        {
            return;
        }

        var article = stored.Article;
        var name = new BlobName(article.Publisher, article.Path);
        if (article.Status != ArticleStatus.Withdrawn && !await blobs.Open(name).ExistsAsync(cancellationToken))
        {
            await ingestion.IngestAsync(blobs.Open(name), cancellationToken);
            tally.Repaired(RepairKind.Withdrawn, article.Id);
            return;
        }

        // Who is listed is known by the fingerprint, so that is put right before anything is judged by it.
        var group = await fingerprints.ReadAsync(article.ContentHash, article.Publisher, cancellationToken);
        if (article.IsListed && (group.Holder is null || !group.Carriers.ContainsKey(group.Holder) || !group.Carriers.ContainsKey(article.Id)))
        {
            await lifecycle.RefreshAsync(article.Id, cancellationToken);
            tally.Repaired(RepairKind.Fingerprint, article.Id);
            group = await fingerprints.ReadAsync(article.ContentHash, article.Publisher, cancellationToken);
        }

        var settlement = (await receipts.FindAsync(name, cancellationToken))?.Settlement;
        var isShown = article.IsListed && group.Holder == article.Id;
        List<RepairKind> wrong = [];
        var isSettled = settlement?.IsOf(stored) == true && settlement.IsShown == isShown;
        if (!isSettled)
        {
            wrong.Add(RepairKind.Finished);
        }

        if (!await lists.AreRightAsync(article, isShown, cancellationToken))
        {
            wrong.Add(RepairKind.List);
        }

        var isTold = await IsToldAsync(stored, isShown, cancellationToken);
        if (!isTold)
        {
            wrong.Add(RepairKind.Change);
        }

        if (wrong.Count > 0)
        {
            await (isSettled && !isTold ? lifecycle.RetellAsync(stored, cancellationToken) : lifecycle.RefreshAsync(article.Id, cancellationToken));
            wrong.ForEach(kind => tally.Repaired(kind, article.Id));
        }
    }

    protected override string NameOf(TableEntity item) => item.PartitionKey;

    /// <summary>Whether the last that readers of changes were told is what is.</summary>
    private async Task<bool> IsToldAsync(StoredArticle stored, bool isShown, CancellationToken cancellationToken)
    {
        foreach (var key in (await articles.ChangesOfAsync(stored.Article.Id, cancellationToken)).OrderByDescending(key => key.At).ThenByDescending(key => key.Version))
        {
            if (await changes.FindAsync(key, cancellationToken) is { } told)
            {
                return isShown ? told != ChangeType.Withdrawn && key.Version == stored.Article.Version : told == ChangeType.Withdrawn;
            }
        }

        return !isShown;
    }
}
