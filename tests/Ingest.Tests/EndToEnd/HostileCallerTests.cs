using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>Requests that nobody in good faith would send have their answers too.</summary>
public sealed class HostileCallerTests(AzuriteFixture azurite)
{
    private static readonly string Id = ArticleId.Of("acme/ferry.txt");

    /// <summary>Targets as they go over the wire, and the status that they are answered with.</summary>
    public static TheoryData<string, int> Targets => new()
    {
        // Paths: dots are resolved, whether written out or encoded, before the route is looked for; nothing else is repaired.
        { "/api/articles", 200 },
        { "/api/x/../articles", 200 },
        { "/api/x/%2e%2e/articles", 200 },
        { "/api/./articles", 200 },
        { "/api/../../api/articles", 200 },
        { "/API/Articles", 200 },
        { "/api//articles", 404 },
        { "//api/articles", 404 },
        { "/api/articles/", 200 },
        { "/api/articles//", 404 },
        { "/api%2Farticles", 404 },
        { "/api/articles/..%2f..%2fetc", 400 },
        { "/api/articles/%2e%2e%2f%2e%2e%2fetc", 400 },
        { "/api/articles/a%00b", 400 },
        { "/api/articles/%zz", 400 },
        { "/api/articles/%", 400 },
        { "/api/articles/%C3%28", 400 },
        { "/api/articles/%ED%A0%80", 400 },
        { "/api/articles/%F0%9F%8E%88", 400 },
        { "/api/articles/%E2%80%AE", 400 },
        { "/api/articles/%0d%0aSet-Cookie:x=y", 400 },
        { "/api/articles/\u00e9", 400 },
        { "/api/articles/a b", 400 },
        { "/api/articles/{id}/versions/0", 400 },
        { "/api/articles/{id}/versions/+1", 400 },
        { "/api/articles/{id}/versions/1.0", 400 },
        { "/api/articles/{id}/versions/%D9%A1", 400 },
        { "/api/articles/{id}/versions/99999999999999999999", 400 },
        { "/api/articles/{id}/versions/2147483647", 404 },
        { "/api/articles/{id}/versions/1", 200 },
        { "/api/articles/{id}%00", 400 },
        { "/api/articles/{id}%20", 400 },
        { "/api/uploads/acme/ferry.txt", 200 },
        { "/api/uploads/acme/./ferry.txt", 200 },
        { "/api/uploads/acme/x/../ferry.txt", 200 },
        { "/api/uploads/acme//ferry.txt", 404 },
        { "/api/uploads/acme/%C3%A9%F0%9F%8E%88%E2%80%AE", 404 },
        { "/api/uploads/acme/%27%20or%20%271%27%20eq%20%271", 404 },
        { "/api/uploads/%27%20or%20true%20or%20PartitionKey%20eq%20%27/x", 404 },
        { "/api/uploads/a%23b%3Fc%5Cd/x", 404 },
        // Queries.
        { "/api/articles?", 200 },
        { "/api/articles?&&&", 200 },
        { "/api/articles?=x", 400 },
        { "/api/articles?limit", 400 },
        { "/api/articles?limit=5#x", 400 },
        { "/api/articles?limit=%35", 200 },
        { "/api/articles?limit=5;cursor=x", 400 },
        { "/api/articles?limit%00=5", 400 },
        { "/api/articles?limit=5%00", 400 },
        { "/api/articles?limit=%D9%A5", 400 },
        { "/api/articles?limit=1e1", 400 },
        { "/api/articles?limit=0x5", 400 },
        { "/api/articles?limit=-1", 400 },
        { "/api/articles?publisher[]=acme", 400 },
        { "/api/articles?$filter=true", 400 },
        { "/api/changes?since=%27", 400 },
        { "/api/health?x=%0d%0aSet-Cookie:%20x=y", 400 },
    };

    [Fact]
    public async Task EveryTargetHasItsAnswer()
    {
        using var log = new ScopedLog();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), log: log);
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        List<string> differences = [];
        foreach (var row in Targets)
        {
            var (target, status) = row.Data;
            var answer = await RawHttp.GetAsync(ingest.Http.BaseAddress!, target.Replace("{id}", Id, StringComparison.Ordinal));
            if (!answer.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal))
            {
                differences.Add($"{target}: expected {status}, but was {answer.Split("\r\n")[0]}");
            }

            AssertHarmless(answer);
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.DoesNotContain(log.Lines, line => line.Level >= LogLevel.Error);
    }

    /// <summary>Values that would mean something in a filter of the table service, if they ever got into one as they are.</summary>
    [Theory]
    [InlineData("'")]
    [InlineData("''")]
    [InlineData("x' or '1' eq '1")]
    [InlineData("acme' or PartitionKey ne 'acme")]
    [InlineData("true or true")]
    [InlineData("x') or (RowKey gt '")]
    [InlineData("datetime'2026-01-01T00:00:00Z'")]
    [InlineData("%27 or 1 eq 1")]
    [InlineData("\u2019 or 1 eq 1 --")]
    public async Task NoParameterGetsIntoAFilter(string value)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.", ("section", "World"));
        foreach (var address in new[] { "articles?publisher=", "articles?section=", "articles?language=", "articles?from=", "articles?to=", "articles?cursor=", "articles?limit=", "changes?since=", "changes?limit=", $"articles/{Id}/versions?cursor=", "articles/", $"articles/{Id}/versions/", "uploads/acme/", "uploads/" })
        {
            using var response = await ingest.SendAsync(HttpMethod.Get, address + Uri.EscapeDataString(value));
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            if (response.IsSuccessStatusCode)
            {
                // A section may be called so; none is.
                Assert.Empty(body["value"]!.AsArray());
                Assert.Equal("articles?section=", address);
            }
            else
            {
                Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{address}: {response.StatusCode}");
                Assert.StartsWith("/api/docs/problems/", body["type"]!.GetValue<string>(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task WhatIsTooLongForARequestLineIsRefusedByTheServer()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        // A cursor of 1 MB, and 10,000 parameters.
        Assert.StartsWith("HTTP/1.1 414 ", await RawHttp.GetAsync(ingest.Http.BaseAddress!, "/api/articles?cursor=" + new string('x', 1024 * 1024)), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414 ", await RawHttp.GetAsync(ingest.Http.BaseAddress!, "/api/articles?" + string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"p{i}=1"))), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431 ", await RawHttp.GetAsync(ingest.Http.BaseAddress!, "/api/articles", "Accept: " + new string('x', 64 * 1024)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsManyFaultsAsFitAreToldUpToFifty()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var query in new[] { string.Join('&', Enumerable.Range(0, 1000).Select(i => $"p{i}=1")), string.Join('&', Enumerable.Repeat("limit=1", 900)) })
        {
            using var response = await ingest.SendAsync(HttpMethod.Get, "articles?" + query);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.InRange(problem["errors"]!.AsArray().Count, 1, 50);
        }

        using var cursor = await ingest.SendAsync(HttpMethod.Get, "articles?cursor=" + new string('x', 7000));
        Assert.Equal(HttpStatusCode.BadRequest, cursor.StatusCode);
    }

    [Fact]
    public void ManyThousandParametersAreReadAndTheirFaultsCounted()
    {
        // Past the server's limit of a request line: behind another one, more may come through.
        var parameters = new Ingest.Http.QueryParameters("?" + string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"p{i}=1")));

        Assert.Equal(50, parameters.Faults().Count());
    }

    [Theory]
    [InlineData("Content-Length: 20000\r\n", 413)]
    [InlineData("Content-Length: 999999999999\r\n", 413)]
    [InlineData("Transfer-Encoding: chunked\r\n", 400)]
    [InlineData("Content-Length: -1\r\n", 400)]
    [InlineData("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", 400)]
    public async Task ABodyThatIsNotAsItsHeadersSayIsRefused(string headers, int status)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var answer = await RawHttp.SendAsync(
            ingest.Http.BaseAddress!,
            $"POST /api/uploads/retry HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n{headers}\r\nnonsense\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        AssertHarmless(answer);
    }

    /// <summary>Takes some six seconds, the server's grace for a body that does not come.</summary>
    [Fact]
    public async Task ABodyThatDoesNotComeIsNotWaitedForLong()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var answer = await RawHttp.SendAsync(
            ingest.Http.BaseAddress!,
            "POST /api/uploads/retry HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("/api/docs/problems/body-too-slow", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TenThousandMembersAreReadNoFurtherThanTheLimit()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        using var many = new StringContent($"{{{string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"m{i}\":1"))}}}", Encoding.UTF8, "application/json");
        using var tooLarge = await ingest.Http.PostAsync(new Uri("uploads/retry", UriKind.Relative), many, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);

        using var deep = new StringContent(new string('[', 16_000), Encoding.UTF8, "application/json");
        using var invalid = await ingest.Http.PostAsync(new Uri("uploads/retry", UriKind.Relative), deep, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, invalid.StatusCode);
    }

    [Fact]
    public async Task TheHostThatACallerNamesGetsIntoNothingButItsOwnAnswer()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        foreach (var host in new[] { "evil.example\"><script>", "a b", "x:99999", "[::1", "\u00e9", "" })
        {
            var answer = await RawHttp.SendAsync(
                ingest.Http.BaseAddress!,
                $"GET /api/articles/{Id} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nAccept: application/ninjs+json\r\n\r\n");
            AssertHarmless(answer);
            Assert.DoesNotContain("<script>", answer, StringComparison.Ordinal);
            if (answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
            {
                Assert.Contains($"\"uri\":\"http://localhost/api/articles/{Id}\"", answer, StringComparison.Ordinal);
            }
            else
            {
                Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>No header that a caller has made up, no stack trace, no name of the server.</summary>
    private static void AssertHarmless(string answer)
    {
        var head = answer.Split("\r\n\r\n")[0].Split("\r\n");
        Assert.DoesNotContain(head, line => line.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Server", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
    }
}
