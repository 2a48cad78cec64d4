using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.EndToEnd.Lifecycle;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary><c>DELETE /articles/{id}</c> with preconditions: just the version that the caller has seen is withdrawn, or none.</summary>
public sealed class GuardedWithdrawalTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private static readonly string Address = $"articles/{ArticleId.Of(Name)}";
    private static readonly string Withdraw = Address + "?reason=It%20never%20sailed.";

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task TheTagOfTheCurrentVersionWithdrawsIt(string coding)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, string.Join('\n', Enumerable.Range(1, 40).Select(day => $"On day {day} the ferry sailed at dawn.")));
        using var read = await ingest.SendAsync(HttpMethod.Get, Address, ("Accept-Encoding", coding));

        using var response = await ingest.SendAsync(HttpMethod.Delete, Withdraw, ("If-Match", read.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Headers.ETag);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(ingest));
    }

    [Fact]
    public async Task AnotherTagWithdrawsNothing()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.");
        using var old = await ingest.SendAsync(HttpMethod.Get, Address);
        using var text = await ingest.SendAsync(HttpMethod.Get, Address, ("Accept", "text/plain"));
        await ingest.DropAsync(Name, "The ferry sailed at noon.");
        using var current = await ingest.SendAsync(HttpMethod.Get, Address);

        foreach (var tag in new[] { old.Headers.ETag!.Tag, text.Headers.ETag!.Tag, "W/" + current.Headers.ETag!.Tag, "\"\"", "nonsense" })
        {
            using var response = await ingest.SendAsync(HttpMethod.Delete, Withdraw, ("If-Match", tag));
            Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
            JsonText.AssertEqual(
                $$"""
                {
                  "type": "/api/docs/problems/precondition-failed",
                  "title": "The article is not as the request takes it to be.",
                  "status": 412,
                  "detail": "It has changed since, has gone, or was never so. Nothing was done. Get it again and decide anew.",
                  "instance": "/api/{{Address}}"
                }
                """,
                (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ingest));
    }

    [Fact]
    public async Task ACorrectionThatComesInBetweenIsNotWithdrawn()
    {
        var storage = new HeldStorage();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage);
        await ingest.DropAsync(Name, "The ferry sailed at dawn.");
        using var read = await ingest.SendAsync(HttpMethod.Get, Address);

        // The request has read the article, and before it does anything, the article is corrected.
        storage.HoldNext();
        var withdrawing = ingest.SendAsync(HttpMethod.Delete, Withdraw, ("If-Match", read.Headers.ETag!.Tag));
        await storage.Held;
        await ingest.DropAsync(Name, "The ferry sailed at noon.");
        storage.Release();
        using var response = await withdrawing;

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal(2, (await ingest.GetAsync(Address))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task WithoutAGuardTheCorrectionIsWithdrawnToo()
    {
        var storage = new HeldStorage();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage);
        await ingest.DropAsync(Name, "The ferry sailed at dawn.");

        storage.HoldNext();
        var withdrawing = ingest.SendAsync(HttpMethod.Delete, Withdraw);
        await storage.Held;
        await ingest.DropAsync(Name, "The ferry sailed at noon.");
        storage.Release();
        using var response = await withdrawing;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task AGuardWithoutAValueWithdrawsNothing()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.");

        var answer = await RawHttp.SendAsync(ingest.Http.BaseAddress!, $"DELETE /api/{Withdraw} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-Match:\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 412 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsWithdrawnOrHeldBackMatchesNothing()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.", ("embargo", "2099-01-01"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(HttpMethod.Delete, Withdraw, ("If-Match", "*")));

        await ingest.WithdrawAsync(Name, "It never sailed.");
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(HttpMethod.Delete, Withdraw, ("If-Match", "*")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Delete, Withdraw));

        async Task<HttpStatusCode> StatusAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
        {
            using var response = await ingest.SendAsync(method, address, headers);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task ItMayHaveToBeUnmodifiedSince()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.");
        ingest.Time.Advance(TimeSpan.FromSeconds(10));
        using var read = await ingest.SendAsync(HttpMethod.Get, Address);
        var then = read.Content.Headers.LastModified!.Value;

        using var failed = await ingest.SendAsync(HttpMethod.Delete, Withdraw, ("If-Unmodified-Since", then.AddSeconds(-1).ToString("R")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, failed.StatusCode);
        using var done = await ingest.SendAsync(HttpMethod.Delete, Withdraw, ("If-Unmodified-Since", then.ToString("R")));
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningIngest ingest)
    {
        using var response = await ingest.SendAsync(HttpMethod.Get, Address);
        return response.StatusCode;
    }
}
