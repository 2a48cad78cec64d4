using Azure;
using Azure.Data.Tables;
using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>Every fingerprint names articles that carry the text.</summary>
internal sealed class FingerprintCheck(ArticleStore articles, FingerprintStore fingerprints, ArticleLifecycle lifecycle, ILogger<FingerprintCheck> logger) : PageCheck<TableEntity>(logger)
{
    protected override IAsyncEnumerable<Page<TableEntity>> PagesFrom(string? token, CancellationToken cancellationToken) =>
        fingerprints.Rows(cancellationToken).AsPages(token, PageItems);

    protected override async Task CheckAsync(TableEntity item, RepairTally tally, CancellationToken cancellationToken)
    {
        // The group is read before the article: one that carries the text again meanwhile has changed the group.
        var (publisher, carrier) = FingerprintStore.Parse(item.RowKey);
        var group = await fingerprints.ReadAsync(item.PartitionKey, publisher, cancellationToken);
        var id = carrier ?? group.Holder;
        if (id is null || await IsRightAsync(group, id, isHolder: carrier is null, cancellationToken) || !await fingerprints.TryLeaveAsync(group, id, cancellationToken))
        {
            return;
        }

        tally.Repaired(RepairKind.Fingerprint, NameOf(item));
        foreach (var other in group.Carriers.Keys.Append(id).Distinct(StringComparer.Ordinal))
        {
            await lifecycle.RefreshAsync(other, cancellationToken);
        }
    }

    protected override string NameOf(TableEntity item) => $"{item.PartitionKey} {item.RowKey}";

    private async Task<bool> IsRightAsync(FingerprintGroup group, string id, bool isHolder, CancellationToken cancellationToken) =>
        (!isHolder || group.Carriers.ContainsKey(id))
        && await articles.FindAsync(id, cancellationToken) is { Article: { IsListed: true } article }
        && article.ContentHash == group.ContentHash;
}
