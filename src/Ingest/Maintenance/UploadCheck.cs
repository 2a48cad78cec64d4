using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>
/// Every receipt of a publisher is filed: it stands in the lists of receipts, which hold nothing else, and its publisher's name is
/// known. They change in one transaction, and so differ only in data of before there were lists, or that was restored.
/// </summary>
internal sealed class UploadCheck(ReceiptStore receipts, PublisherStore publishers, ILogger<UploadCheck> logger) : PageCheck<TableEntity>(logger)
{
    protected override IAsyncEnumerable<Page<TableEntity>> PagesFrom(string? token, CancellationToken cancellationToken) =>
        receipts.Rows(cancellationToken).AsPages(token, PageItems);

    protected override async Task CheckAsync(TableEntity item, RepairTally tally, CancellationToken cancellationToken)
    {
        if (PublisherName.IsValid(item.PartitionKey) && await IsRepairedAsync(item, cancellationToken))
        {
            tally.Repaired(RepairKind.Upload, NameOf(item));
        }
    }

    protected override string NameOf(TableEntity item) => $"{item.PartitionKey} {item.RowKey}";

    private Task<bool> IsRepairedAsync(TableEntity item, CancellationToken cancellationToken)
    {
        if (string.CompareOrdinal(item.RowKey, UploadKeys.AfterReceipts) < 0)
        {
            return receipts.TryFileAsync(new BlobName(item.PartitionKey, item.GetString(nameof(Ingestion.Receipt.Path))), cancellationToken);
        }

        // Whoever has a receipt has a count.
        return UploadKeys.ReceiptOf(item.RowKey) is null
            ? publishers.TryRestoreAsync(item.PartitionKey, cancellationToken)
            : receipts.TryTakeOffAsync(item, cancellationToken);
    }
}
