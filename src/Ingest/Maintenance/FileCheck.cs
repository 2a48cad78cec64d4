using Azure;
using Azure.Storage.Blobs.Models;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>Every file has a receipt that speaks of it as it is now.</summary>
internal sealed class FileCheck(ArticleBlobs blobs, ReceiptStore receipts, ArticleIngestion ingestion, ILogger<FileCheck> logger) : PageCheck<BlobItem>(logger)
{
    protected override IAsyncEnumerable<Page<BlobItem>> PagesFrom(string? token, CancellationToken cancellationToken) =>
        blobs.Container.GetBlobsAsync(cancellationToken: cancellationToken).AsPages(token, PageItems);

    protected override async Task CheckAsync(BlobItem item, RepairTally tally, CancellationToken cancellationToken)
    {
        var name = BlobName.Parse(item.Name);
        var stored = await receipts.FindAsync(name, cancellationToken);
        if (stored is null || stored.Receipt.Outcome == Outcome.Failed || stored.Receipt.ETag != item.Properties.ETag?.ToString().Trim('"'))
        {
            await ingestion.IngestAsync(blobs.Open(name), cancellationToken);
            tally.Repaired(RepairKind.Ingested, NameOf(item));
        }
    }

    protected override string NameOf(BlobItem item) => SafeText.OneLine(item.Name);
}
