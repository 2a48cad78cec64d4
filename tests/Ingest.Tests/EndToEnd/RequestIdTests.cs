using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>A request is found again in the log by its id, and by the id of its trace.</summary>
public sealed class RequestIdTests(AzuriteFixture azurite)
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";

    [Theory]
    [InlineData("articles")]
    [InlineData("articles?limit=0")]
    [InlineData("articles/xcc4mqewxdfx3a0zahpmm97qe0")]
    [InlineData("health")]
    public async Task TheCallersIdIsEchoed(string address)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        using var response = await ingest.SendAsync(HttpMethod.Get, address, ("x-request-id", "call:42/{a}~\"b\"%0d%0a"));

        Assert.Equal("call:42/{a}~\"b\"%0d%0a", Assert.Single(response.Headers.GetValues("x-request-id")));
    }

    [Fact]
    public async Task WhatIsNoIdIsReplacedByANewOne()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        HashSet<string> ids = [];
        foreach (var header in new[] { "", "x-request-id: ", "x-request-id: two words", "x-request-id: a\tb", "x-request-id: " + new string('x', 129), "x-request-id: one\r\nx-request-id: two" })
        {
            var answer = await RawHttp.GetAsync(ingest.Http.BaseAddress!, "/api/articles", header.Length == 0 ? [] : [header]);
            Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
            var id = Assert.Single(answer.Split("\r\n"), line => line.StartsWith("x-request-id: ", StringComparison.OrdinalIgnoreCase))["x-request-id: ".Length..];
            Assert.Matches("^[0-9a-f]{32}$", id);
            Assert.True(ids.Add(id));
        }

        using var longest = await ingest.SendAsync(HttpMethod.Get, "articles", ("x-request-id", new string('x', 128)));
        Assert.Equal(new string('x', 128), Assert.Single(longest.Headers.GetValues("x-request-id")));
    }

    [Fact]
    public async Task EveryLineThatARequestLogsSaysItsIds()
    {
        using var log = new ScopedLog();
        var storage = azurite.NewAccount();
        await using var ingest = await RunningIngest.StartAsync(storage, log: log);
        await new TableClient(storage, "ArticleLists").DeleteAsync(TestContext.Current.CancellationToken);

        using var response = await ingest.SendAsync(HttpMethod.Get, "articles", ("x-request-id", "call-42"), ("traceparent", $"00-{Trace}-00f067aa0ba902b7-01"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var line = Assert.Single(log.Lines, line => line.Level == LogLevel.Error);
        Assert.Equal("call-42", line.Facts["RequestId"]);
        Assert.Equal(Trace, line.Facts["TraceId"]);
    }

    [Fact]
    public async Task AFaultOfOursIsAProblemThatTellsNothingButTheId()
    {
        using var log = new ScopedLog();
        var storage = azurite.NewAccount();
        await using var ingest = await RunningIngest.StartAsync(storage, log: log);
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        var table = new TableClient(storage, "Articles");
        var id = ArticleId.Of("acme/ferry.txt");
        await table.UpdateEntityAsync(new TableEntity(id, id) { ["Status"] = "Embargoed", ["Document0"] = "{ no article" }, ETag.All, TableUpdateMode.Merge, TestContext.Current.CancellationToken);

        using var response = await ingest.SendAsync(HttpMethod.Get, $"articles/{id}", ("x-request-id", "call-42"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        JsonText.AssertEqual(
            $$"""
            {
              "type": "/api/docs/problems/internal-error",
              "title": "Something went wrong on our side.",
              "status": 500,
              "detail": "The request could not be answered. It is logged as call-42.",
              "instance": "/api/articles/{{id}}"
            }
            """,
            JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
        Assert.Equal("call-42", Assert.Single(log.Lines, line => line.Level == LogLevel.Error).Facts["RequestId"]);
    }

    [Fact]
    public async Task ACallerThatGoesAwayEndsTheWorkForItAndIsNoError()
    {
        using var log = new ScopedLog();
        var storage = new HeldStorage();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage, log: log);
        var receipt = await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        (HttpMethod Method, string Address, string? Body)[] requests =
        [
            (HttpMethod.Get, "articles", null),
            (HttpMethod.Get, $"articles/{receipt["articleId"]}", null),
            (HttpMethod.Get, $"articles/{receipt["articleId"]}/versions", null),
            (HttpMethod.Get, $"articles/{receipt["articleId"]}/versions/1", null),
            (HttpMethod.Get, "changes", null),
            (HttpMethod.Get, "uploads/acme/ferry.txt", null),
            (HttpMethod.Get, "health", null),
            (HttpMethod.Delete, $"articles/{receipt["articleId"]}?reason=x", null),
            (HttpMethod.Post, "uploads/retry", """{ "publisher": "acme", "path": "ferry.txt" }"""),
            (HttpMethod.Post, "maintenance/reconcile", null),
        ];
        foreach (var (method, address, body) in requests)
        {
            storage.HoldNext();
            using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
            var answer = ingest.Http.SendAsync(request, gone.Token);
            await storage.Held;
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
            await storage.Cancelled;
            storage.Release();
        }

        Assert.Equal(HttpStatusCode.OK, (await ingest.SendAsync(HttpMethod.Get, $"articles/{receipt["articleId"]}")).StatusCode);
        Assert.DoesNotContain(log.Lines, line => line.Level >= LogLevel.Warning);
    }
}
