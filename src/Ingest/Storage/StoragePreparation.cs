using Azure.Storage.Blobs;
using Microsoft.Extensions.Hosting;

namespace Ingest.Storage;

/// <summary>Makes the container and the tables that do not exist yet, before the first request is served.</summary>
internal sealed class StoragePreparation(BlobServiceClient blobs, IngestTables tables) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await blobs.GetBlobContainerClient(ArticleContainer.Name).CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var table in tables.All)
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
