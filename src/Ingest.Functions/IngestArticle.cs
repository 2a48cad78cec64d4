using Azure.Storage.Blobs;
using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary>
/// Takes every file dropped into the container to the tables. The pattern has one parameter, so that a file outside
/// any publisher's folder fires too and gets a receipt that says what is wrong.
/// </summary>
public sealed class IngestArticle(ArticleIngestion ingestion)
{
#if DEBUG
    /// <summary>The storage emulator raises no events.</summary>
    private const BlobTriggerSource Source = BlobTriggerSource.LogsAndContainerScan;
#else
    /// <summary>Quick, scales, and the only source that the Flex Consumption plan supports.</summary>
    private const BlobTriggerSource Source = BlobTriggerSource.EventGrid;
#endif

    [Function(nameof(IngestArticle))]
    public Task RunAsync(
        [BlobTrigger(ArticleContainer.Name + "/{name}", Connection = StorageConnection.Name, Source = Source)] BlobClient blob,
        CancellationToken cancellationToken) =>
        ingestion.IngestAsync(blob, cancellationToken);
}
