using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Ingestion;
using Ingest.Parsing.Languages;
using Ingest.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ingest.Tests.Harness;

/// <summary>Ingest's services without a host, on an account of their own: for tests that count storage requests or break them.</summary>
internal sealed class DirectIngest : IAsyncDisposable
{
    /// <summary>One for all: it takes longer to load than most tests.</summary>
    private static readonly LanguageDetector Languages = new();

    private readonly ServiceProvider _services;
    private readonly BlobContainerClient _drop;

    private DirectIngest(ServiceProvider services, BlobContainerClient drop)
    {
        _services = services;
        _drop = drop;
    }

    /// <summary>The account's connection string.</summary>
    public required string Storage { get; init; }

    /// <summary>The clock that Ingest reads.</summary>
    public required SettableTime Time { get; init; }

    public static Task<DirectIngest> StartAsync(string storage, params HttpPipelinePolicy[] policies) => StartAsync(storage, [], policies);

    public static async Task<DirectIngest> StartAsync(string storage, IEnumerable<(string Key, string Value)> settings, params HttpPipelinePolicy[] policies)
    {
        var ingest = Open(storage, settings, policies);
        foreach (var hosted in ingest._services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(TestContext.Current.CancellationToken);
        }

        return ingest;
    }

    /// <summary>On an account where another one has been started: container and tables are there.</summary>
    public static DirectIngest Open(string storage, params HttpPipelinePolicy[] policies) => Open(storage, [], policies);

    private static DirectIngest Open(string storage, IEnumerable<(string Key, string Value)> settings, HttpPipelinePolicy[] policies)
    {
        var time = new SettableTime();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Append((StorageConnection.Name, storage)).Select(setting => new KeyValuePair<string, string?>(setting.Item1, setting.Item2))).Build();
        var services = new ServiceCollection().AddLogging(logging => logging.ClearProviders());
        foreach (var policy in policies)
        {
            services.AddSingleton(policy);
        }

        services.AddSingleton<TimeProvider>(time);
        var provider = services.AddIngest(configuration).AddSingleton(Languages).BuildServiceProvider();
        // Drops go past the policies: only what Ingest itself asks of storage is counted or broken.
        var drop = new BlobServiceClient(storage).GetBlobContainerClient(ArticleContainer.Name);
        return new DirectIngest(provider, drop) { Storage = storage, Time = time };
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Drops a file without ingesting it.</summary>
    public Task DropAsync(string name, string text, params (string Key, string Value)[] metadata) => _drop.GetBlobClient(name).UploadAsync(
        new BinaryData(Encoding.UTF8.GetBytes(text)),
        new BlobUploadOptions { Metadata = metadata.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase) },
        TestContext.Current.CancellationToken);

    public Task DeleteAsync(string name) => _drop.GetBlobClient(name).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Ingests a dropped file, as the trigger does.</summary>
    public Task<Receipt> IngestAsync(string name)
    {
        var blob = Get<BlobServiceClient>().GetBlobContainerClient(ArticleContainer.Name).GetBlobClient(name);
        return Get<ArticleIngestion>().IngestAsync(blob, TestContext.Current.CancellationToken);
    }

    public async Task<Receipt> DropAndIngestAsync(string name, string text, params (string Key, string Value)[] metadata)
    {
        await DropAsync(name, text, metadata);
        return await IngestAsync(name);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
