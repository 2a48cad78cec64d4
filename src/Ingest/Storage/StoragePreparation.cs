using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.Storage;

/// <summary>
/// Makes the container and the tables that do not exist yet. At the start, if storage answers; otherwise the service
/// starts without, so that <c>/health</c> can say so, and tries again until it does.
/// </summary>
internal sealed partial class StoragePreparation(BlobServiceClient blobs, IngestTables tables, TimeProvider time, ILogger<StoragePreparation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await TryPrepareAsync(cancellationToken))
        {
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
        while (!await TryPrepareAsync(stoppingToken));
    }

    private async Task<bool> TryPrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await blobs.GetBlobContainerClient(ArticleContainer.Name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            foreach (var table in tables.All)
            {
                await table.CreateIfNotExistsAsync(cancellationToken);
            }

            return true;
        }
        catch (Exception failure) when (StorageFailure.Is(failure, cancellationToken))
        {
            LogFailure(logger, failure);
            return false;
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Error, Message = "Storage cannot be prepared; it will be tried again")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
