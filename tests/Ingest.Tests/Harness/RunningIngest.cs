using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.LocalHost;
using Ingest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ingest.Tests.Harness;

/// <summary>The whole of Ingest behind its public doors: files go into the container, answers come over HTTP.</summary>
internal sealed class RunningIngest : IAsyncDisposable
{
    /// <summary>Longest wait for a receipt. A generous one: it only ends tests that would fail anyway.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FunctionHost _host;
    private readonly BlobContainerClient _drop;

    private RunningIngest(FunctionHost host, SettableTime time)
    {
        _host = host;
        _drop = new BlobServiceClient(host.Storage).GetBlobContainerClient(ArticleContainer.Name);
        Time = time;
        Http = new HttpClient { BaseAddress = new Uri(host.Api.AbsoluteUri + "/") };
    }

    /// <summary>Asks relative to <c>/api/</c>.</summary>
    public HttpClient Http { get; }

    /// <summary>The clock that Ingest reads.</summary>
    public SettableTime Time { get; }

    /// <summary>The account's connection string.</summary>
    public string Storage => _host.Storage;

    public static async Task<RunningIngest> StartAsync(string storage, string seeds = LocalHostOptions.NoSeeds, HttpPipelinePolicy? policy = null, ILoggerProvider? log = null, params (string Key, string Value)[] settings)
    {
        var time = new SettableTime();
        var options = new LocalHostOptions
        {
            Port = 0,
            Storage = storage,
            Seeds = seeds,
            Poll = TimeSpan.FromMilliseconds(50),
            // Tests set the clock: no night is to pass by in them.
            Settings = settings.Append(("AzureWebJobs.ReconcileNightly.Disabled", "true")).ToDictionary(setting => setting.Item1, setting => (string?)setting.Item2, StringComparer.OrdinalIgnoreCase),
            Configure = builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(time);
                if (log is not null)
                {
                    builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
                }

                if (policy is not null)
                {
                    builder.Services.AddSingleton(policy);
                }
            },
        };
        return new RunningIngest(await FunctionHost.StartAsync(options, TestContext.Current.CancellationToken), time);
    }

    /// <summary>Drops a file and waits for its receipt.</summary>
    public Task<JsonNode> DropAsync(string name, string text, params (string Key, string Value)[] metadata) =>
        DropAsync(name, Encoding.UTF8.GetBytes(text), metadata);

    /// <summary>Drops a file and waits for its receipt.</summary>
    public Task<JsonNode> DropAsync(string name, byte[] content, params (string Key, string Value)[] metadata) =>
        DropAsync(name, content, new BlobHttpHeaders { ContentType = "text/plain" }, metadata);

    /// <summary>Drops a file with properties of its own and waits for its receipt.</summary>
    public async Task<JsonNode> DropAsync(string name, byte[] content, BlobHttpHeaders properties, params (string Key, string Value)[] metadata)
    {
        var options = new BlobUploadOptions
        {
            Metadata = metadata.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
            HttpHeaders = properties,
        };
        var blob = await _drop.GetBlobClient(name).UploadAsync(new BinaryData(content), options, TestContext.Current.CancellationToken);
        return await ReceiptAsync(name, blob.Value.ETag.ToString().Trim('"'));
    }

    /// <summary>Waits for the receipt of a blob as it was dropped with this entity tag.</summary>
    public async Task<JsonNode> ReceiptAsync(string name, string etag)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, TestContext.Current.CancellationToken);
        var address = "uploads/" + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
        while (true)
        {
            using var response = await Http.GetAsync(address, either.Token);
            if (response.StatusCode == HttpStatusCode.OK
                && await response.Content.ReadFromJsonAsync<JsonNode>(either.Token) is { } receipt
                && receipt["etag"]?.GetValue<string>() == etag)
            {
                return receipt;
            }

            await Task.Delay(20, either.Token);
        }
    }

    /// <summary>Asks with headers of one's own, as they are written.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks, expects 200, and reads the answer.</summary>
    public Task<JsonNode> GetAsync(string address) => GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

    /// <inheritdoc cref="GetAsync(string)"/>
    public async Task<JsonNode> GetAsync(Uri address)
    {
        using var response = await Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>The article that a receipt names.</summary>
    public Task<JsonNode> ArticleAsync(JsonNode receipt) => GetAsync($"articles/{receipt["articleId"]}");

    /// <summary>Asks, expects an error, and asserts its problem details to the letter.</summary>
    public async Task AssertProblemAsync(HttpMethod method, string address, HttpStatusCode status, string expected, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(Indented), JsonNode.Parse(body)!.ToJsonString(Indented));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
