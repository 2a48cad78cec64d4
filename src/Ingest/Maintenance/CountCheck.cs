using Azure;
using Azure.Data.Tables;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>The counts of every publisher add up to the articles that its receipts say are shown, and those of instances that are no more are added up.</summary>
internal sealed class CountCheck(PublisherStore publishers, PublisherCountLedger ledger, ILogger<CountCheck> logger) : PageCheck<TableEntity>(logger)
{
    protected override IAsyncEnumerable<Page<TableEntity>> PagesFrom(string? token, CancellationToken cancellationToken) =>
        publishers.Rows(cancellationToken).AsPages(token, PageItems);

    protected override async Task CheckAsync(TableEntity item, RepairTally tally, CancellationToken cancellationToken)
    {
        if (await ledger.TryCorrectAsync(item.RowKey, cancellationToken))
        {
            tally.Repaired(RepairKind.Count, NameOf(item));
        }
    }

    protected override string NameOf(TableEntity item) => item.RowKey;
}
