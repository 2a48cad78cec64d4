using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.LocalHost;
using Ingest.OpenApi;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>The document of the API is that of this code.</summary>
public sealed class DocumentTests(AzuriteFixture azurite)
{
    private static readonly Lazy<ContractDocument> Document = new(() => new ContractDocument(File.ReadAllText(ApiDocument.Path)));

    [Fact]
    public void TheDocumentIsNotStale() => Assert.True(
        File.ReadAllText(ApiDocument.Path).ReplaceLineEndings("\n") == ApiDocument.Write(),
        "src/Ingest/Docs/openapi.json is not what the code says. Renew it: dotnet run --project src/Ingest.OpenApi");

    [Fact]
    public async Task TheHostServesTheDocument()
    {
        await using var ingest = await Harness.RunningIngest.StartAsync(azurite.NewAccount());

        Assert.Equal(ApiDocument.Write(), await ingest.Http.GetStringAsync("openapi.json", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void EveryRouteAndMethodOfTheHostIsDocumentedAndNoOther()
    {
        var served = HostSetup.FindFunctions(new LocalHostOptions()).Http
            .SelectMany(function => function.Verbs.Select(verb => $"{verb} /{function.Route.RawText!.Replace("*", "", StringComparison.Ordinal)}"));

        Assert.Equal(served.Order(StringComparer.Ordinal), Document.Value.Operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryKindOfProblemIsAnsweredSomewhere() => Assert.Equal(
        ProblemTypes.All.Select(problem => problem.Code).Order(StringComparer.Ordinal),
        Names(Document.Value.Json["components"]!["responses"]!, Document.Value.Json["paths"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryCodeOfAFaultIsAnsweredSomewhere()
    {
        var told = string.Join('\n', Document.Value.Operations.Select(operation => operation.Response(400).Node["description"]!.GetValue<string>()));

        Assert.All(FaultTypes.All, fault => Assert.Contains($"`{fault.Code}`", told, StringComparison.Ordinal));
    }

    /// <summary>The codes that examples of problems are named by.</summary>
    private static IEnumerable<string> Names(params IEnumerable<JsonNode?> nodes) => nodes.SelectMany(node => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "application/problem+json", Value: { } problem } ? problem["examples"]!.AsObject().Select(example => example.Key) : Names(member.Value)),
        JsonArray items => items.SelectMany(item => Names(item)),
        _ => [],
    });
}
