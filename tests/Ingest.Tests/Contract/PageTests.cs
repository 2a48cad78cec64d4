using System.Net;
using System.Text.Json.Nodes;
using Ingest.Docs;
using Ingest.Http;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>The pages that explain the API.</summary>
public sealed class PageTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task EveryProblemHasAPageAtItsType()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var problem in ProblemTypes.All)
        {
            using var response = await ingest.Http.GetAsync(problem.Address, TestContext.Current.CancellationToken);
            var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
            Assert.Contains($"<h1>{problem.Title}</h1>", page, StringComparison.Ordinal);
            Assert.Contains(problem.Description, page, StringComparison.Ordinal);
            Assert.Contains(problem.Remedy, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ThePageOfInvalidParametersTellsEveryCode()
    {
        var page = System.Text.Encoding.UTF8.GetString(ProblemPages.Find(ProblemTypes.InvalidParameters.Code)!.Content.Span);

        Assert.All(FaultTypes.All, fault => Assert.Contains($"<code>{fault.Code}</code>", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docs/problems/nothing")]
    [InlineData("docs/problems/%3Cscript%3E")]
    [InlineData("docs/assets/nothing.js")]
    public async Task WhatIsNotThereIsAProblem(string address)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        using var response = await ingest.Http.GetAsync(address, TestContext.Current.CancellationToken);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(ProblemTypes.NotFound.Address, problem["type"]!.GetValue<string>());
    }
}
