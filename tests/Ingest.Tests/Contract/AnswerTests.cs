using System.Net;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Ingest.Articles;
using Ingest.LocalHost;
using Ingest.OpenApi.Parts;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>Every documented answer is given, and looks as documented.</summary>
public sealed class AnswerTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task EveryDocumentedStatusIsAnsweredAsDocumented()
    {
        var storage = new StorageSwitch();
        await using var host = await ContractHost.StartAsync(azurite, storage);
        var options = new LocalHostOptions { Port = 0, Storage = host.Storage, Seeds = LocalHostOptions.NoSeeds, Keys = true };
        await using var guarded = await FunctionHost.StartAsync(options, TestContext.Current.CancellationToken);
        using var stranger = new HttpClient { BaseAddress = new Uri(guarded.Api.AbsoluteUri + "/") };

        var cases = new List<SchemaCase>();
        foreach (var (operation, status) in host.Document.Operations.SelectMany(operation => operation.Statuses.Select(status => (operation, status))).Where(each => each.status != each.operation.Success && IsToBeHad(each.operation, each.status)).OrderBy(each => each.status == 410))
        {
            storage.Failure = status switch { 500 => new InvalidOperationException("A fault of ours."), 503 => new RequestFailedException(503, "Storage is off."), _ => null };
            if (status == 410)
            {
                using var kill = new HttpRequestMessage(HttpMethod.Delete, $"articles/{Samples.Id}?reason=test");
                using var killed = await host.Http.SendAsync(kill, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, killed.StatusCode);
            }

            var exchange = await Exchange.SendAsync(status == 401 ? stranger : host.Http, operation, await RequestAsync(host, operation, status));
            Assert.True((int)exchange.Status == status, $"{exchange.Address}: {exchange.Status} instead of {status}. {exchange.Body}");
            cases.AddRange(exchange.Check());
        }

        Assert.Empty((await host.Document.FaultsAsync(cases)).SelectMany(faults => faults));
    }

    /// <summary>408 takes ten seconds, and has a test of its own; for a link storage is asked only where an identity signs it.</summary>
    private static bool IsToBeHad(ContractOperation operation, int status) => status switch
    {
        408 => false,
        500 or 503 => operation.Name != "POST /uploads",
        _ => true,
    };

    /// <summary>A request that is answered with some status.</summary>
    private static async Task<HttpRequestMessage> RequestAsync(ContractHost host, ContractOperation operation, int status)
    {
        switch (status)
        {
            case 304:
                return With(operation, "If-None-Match", (await host.SendAsync(operation)).Headers["ETag"]);
            case 400:
                return operation.Request(("color", "red"));
            case 404:
                return operation.Request([.. operation.Parameters.Where(parameter => parameter.Place == "path").Select(parameter => (parameter.Name, Nothing(parameter)))]);
            case 406:
                return With(operation, "Accept", "image/png");
            case 412:
                return With(operation, "If-Match", "\"another\"");
            case 413:
                return WithBody(operation, $"{{\"color\":\"{new string('a', 100_000)}\"}}", "application/json");
            case 415:
                return WithBody(operation, "color: red", "text/plain");
            default:
                return operation.Request();
        }
    }

    /// <summary>A value that keeps the rule, but names nothing that is there.</summary>
    private static string Nothing(ContractParameter parameter) => parameter switch
    {
        { Name: "id" } => ArticleId.Of("nobody/nothing.txt"),
        { IsNumber: true } => "99",
        _ => "nothing",
    };

    private static HttpRequestMessage With(ContractOperation operation, string header, string value)
    {
        var request = operation.Request();
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private static HttpRequestMessage WithBody(ContractOperation operation, string body, string mediaType)
    {
        var request = operation.Request();
        request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        return request;
    }

    /// <summary>Storage that doesn't answer, or that something is wrong with.</summary>
    private sealed class StorageSwitch : HttpPipelinePolicy
    {
        public Exception? Failure { get; set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            Failure is null ? ProcessNextAsync(message, pipeline) : throw Failure;
    }
}
