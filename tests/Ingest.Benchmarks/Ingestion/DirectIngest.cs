using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Ingest.Benchmarks.Measurement;
using Ingest.Ingestion;
using Ingest.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.Benchmarks.Ingestion;

/// <summary>Ingest's services without a host, on an account of their own.</summary>
internal sealed class DirectIngest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ArticleIngestion _ingestion;
    private readonly BlobContainerClient _drop;

    private DirectIngest(ServiceProvider services)
    {
        _services = services;
        _ingestion = services.GetRequiredService<ArticleIngestion>();
        _drop = services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ArticleContainer.Name);
    }

    public static async Task<DirectIngest> StartAsync(string storage, RequestCount count, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(StorageConnection.Name, storage)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<HttpPipelinePolicy>(count).AddIngest(configuration).BuildServiceProvider();
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(cancellationToken);
        }

        return new DirectIngest(services);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Ingests a dropped file, as the trigger does.</summary>
    public async Task IngestAsync(int number, CancellationToken cancellationToken)
    {
        var receipt = await _ingestion.IngestAsync(_drop.GetBlobClient(FictionalDrop.BlobName(number)), cancellationToken);
        if (receipt.Outcome != Outcome.Published)
        {
            throw new InvalidOperationException($"{receipt.Path} was {receipt.Outcome}, not published.");
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
