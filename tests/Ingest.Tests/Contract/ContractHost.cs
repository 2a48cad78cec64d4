using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Ingest.OpenApi.Parts;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>A host in which everything is there that the document's examples name, and its document.</summary>
internal sealed class ContractHost : IAsyncDisposable
{
    private const string Copy =
        """
        Harbourtown gets its ferry back

        By Ada Tarn

        HARBOURTOWN, Nov 20, 2026 (Northwire) — The ferry sailed again on Friday
        after 1.000 days in dock, and half the town came to see it off.

        “Nobody expected it,” said the harbour master – who had bet against it.

        Photo: Kim Vale/Northwire
        """;

    private readonly RunningIngest _ingest;

    private ContractHost(RunningIngest ingest, ContractDocument document) => (_ingest, Document) = (ingest, document);

    public ContractDocument Document { get; }

    public HttpClient Http => _ingest.Http;

    public string Storage => _ingest.Storage;

    public static async Task<ContractHost> StartAsync(AzuriteFixture azurite, HttpPipelinePolicy? policy = null)
    {
        var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: policy);
        await DropAsync(ingest, Copy);
        ingest.Time.Advance(TimeSpan.FromMinutes(1)); // Past the delay of changes.
        return new ContractHost(ingest, new ContractDocument(await ingest.Http.GetStringAsync("openapi.json", TestContext.Current.CancellationToken)));
    }

    /// <summary>Brings the article back, which may have been withdrawn: with other text than ever before.</summary>
    public Task RestoreAsync() => DropAsync(_ingest, $"{Copy}\n\n{Guid.NewGuid()}");

    public Task<Exchange> SendAsync(ContractOperation operation, params IReadOnlyList<(string Name, string Value)> values) =>
        Exchange.SendAsync(Http, operation, operation.Request(values));

    public ValueTask DisposeAsync() => _ingest.DisposeAsync();

    private static Task<JsonNode> DropAsync(RunningIngest ingest, string text) =>
        ingest.DropAsync($"{Samples.Publisher}/{Samples.Path}", text, ("section", Samples.Article.Section!), ("keywords", "ferry"));
}
