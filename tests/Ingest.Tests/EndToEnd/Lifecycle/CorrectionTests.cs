using System.Net;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>Other content under the same name is the article's next version; every version stays readable.</summary>
public sealed class CorrectionTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Dawn = "The ferry sailed at dawn.";
    private const string Noon = "The ferry sailed at noon.";

    private static readonly string Id = ArticleId.Of(Name);
    private static readonly string Unknown = ArticleId.Of("nobody/nothing.txt");

    /// <summary>Address, parameter, code and detail of every way to ask wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "articles/x/versions", "id", "invalid-id", "An id is 26 characters of 0-9 and a-z without i, l, o and u, as lists and receipts give it." },
        { "articles/x/versions/1", "id", "invalid-id", "An id is 26 characters of 0-9 and a-z without i, l, o and u, as lists and receipts give it." },
        { $"articles/{Id}/versions/0", "version", "out-of-range", "A version is a whole number from 1 to 2147483647." },
        { $"articles/{Id}/versions/x", "version", "out-of-range", "A version is a whole number from 1 to 2147483647." },
        { $"articles/{Id}/versions/-1", "version", "out-of-range", "A version is a whole number from 1 to 2147483647." },
        { $"articles/{Id}/versions/99999999999", "version", "out-of-range", "A version is a whole number from 1 to 2147483647." },
        { $"articles/{Id}/versions/1?limit=1", "limit", "unknown-parameter", "There is no parameter of this name here. Known are: fields." },
        { $"articles/{Id}/versions?limit=0", "limit", "out-of-range", "A limit is a whole number from 1 to 100." },
        { $"articles/{Id}/versions?limit=101", "limit", "out-of-range", "A limit is a whole number from 1 to 100." },
        { $"articles/{Id}/versions?cursor=", "cursor", "invalid-cursor", "The cursor is damaged. Follow nextLink as it is, or start again without a cursor." },
        { $"articles/{Id}/versions?cursor=0", "cursor", "invalid-cursor", "The cursor is damaged. Follow nextLink as it is, or start again without a cursor." },
        { $"articles/{Id}/versions?cursor=99999999999", "cursor", "invalid-cursor", "The cursor is damaged. Follow nextLink as it is, or start again without a cursor." },
        { $"articles/{Id}/versions?cursor=1&cursor=1", "cursor", "repeated-parameter", "The parameter may be given once only." },
        { $"articles/{Id}/versions?after=1", "after", "unknown-parameter", "There is no parameter of this name here. Known are: limit, cursor." },
    };

    [Fact]
    public async Task TextThatGoesBackToAnEarlierOneIsANewVersionAndAllStayReadable()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        List<JsonNode> receipts = [];
        List<JsonNode> articles = [];
        foreach (var text in new[] { Dawn, Noon, Dawn })
        {
            receipts.Add(await ingest.DropAsync(Name, text));
            articles.Add(await ingest.ArticleAsync(receipts[^1]));
        }

        Assert.Equal(["published", "corrected", "corrected"], receipts.Select(receipt => receipt["outcome"]!.GetValue<string>()));
        Assert.Equal([1, 2, 3], receipts.Select(receipt => receipt["version"]!.GetValue<int>()));
        Assert.Equal([1, 2, 3], articles.Select(article => article["version"]!.GetValue<int>()));
        Assert.Equal(articles[0]["contentHash"]!.GetValue<string>(), articles[2]["contentHash"]!.GetValue<string>());
        Assert.Single(articles.Select(article => article["published"]!.GetValue<string>()).Distinct(StringComparer.Ordinal));
        Assert.Single(articles.Select(article => article["ingested"]!.GetValue<string>()).Distinct(StringComparer.Ordinal));
        Assert.Null(articles[0]["updated"]);
        Assert.True(articles[1]["updated"]!.GetValue<DateTimeOffset>() < articles[2]["updated"]!.GetValue<DateTimeOffset>());
        Assert.Equal(["Ferry 3: " + Dawn], await ingest.ListAsync());
        Assert.Equal(["Ferry 3: " + Dawn], await ingest.ListAsync("articles?publisher=acme"));

        for (var version = 1; version <= 3; version++)
        {
            JsonText.AssertEqual(articles[version - 1].ToJsonString(), await ingest.GetAsync($"articles/{Id}/versions/{version}"));
        }

        JsonText.AssertEqual(
            $$"""
            {
              "value": [
                { "version": 1, "status": "published", "headline": "Ferry", "wordCount": 5, "at": "{{articles[0]["ingested"]}}" },
                { "version": 2, "status": "published", "headline": "Ferry", "wordCount": 5, "at": "{{articles[1]["updated"]}}" },
                { "version": 3, "status": "published", "headline": "Ferry", "wordCount": 5, "at": "{{articles[2]["updated"]}}" }
              ]
            }
            """,
            await ingest.GetAsync($"articles/{Id}/versions"));
        Assert.Equal(
            [$"created {Name} 1: {Dawn}", $"corrected {Name} 2: {Noon}", $"corrected {Name} 3: {Dawn}"],
            await ingest.ChangesAsync(Name));
    }

    [Theory]
    [InlineData(1, "1 | 2 | 3")]
    [InlineData(2, "1 2 | 3")]
    [InlineData(3, "1 2 3")]
    public async Task VersionsComeInPages(int limit, string expected)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var text in new[] { Dawn, Noon, Dawn })
        {
            await ingest.DropAsync(Name, text);
        }

        List<string> pages = [];
        var next = new Uri($"{ingest.Http.BaseAddress}articles/{Id}/versions?limit={limit}");
        var seen = 0;
        while (next is not null)
        {
            using var response = await ingest.Http.GetAsync(next, TestContext.Current.CancellationToken);
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            var versions = page["value"]!.AsArray().Select(version => version!["version"]!.GetValue<int>()).ToList();
            pages.Add(string.Join(' ', versions));
            seen += versions.Count;
            next = page["nextLink"] is { } link ? new Uri(link.GetValue<string>()) : null;
            Assert.Equal(seen < 3 ? $"{ingest.Http.BaseAddress}articles/{Id}/versions?limit={limit}&cursor={seen}" : null, next?.AbsoluteUri);
            Assert.Equal(next is null ? [] : [$"<{next}>; rel=\"next\""], response.Headers.TryGetValues("Link", out var links) ? links : []);
            Assert.True(pages.Count < 4);
        }

        Assert.Equal(expected, string.Join(" | ", pages));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongParametersAreToldExactly(string address, string parameter, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(HttpMethod.Get, address, HttpStatusCode.BadRequest, ProblemText.Invalid(address.Split('?')[0], parameter, code, detail));
    }

    [Fact]
    public async Task WhatIsNotThereIsNotFound()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);

        await ingest.AssertProblemAsync(HttpMethod.Get, $"articles/{Unknown}/versions", HttpStatusCode.NotFound, ProblemText.NotFound($"articles/{Unknown}/versions", $"There is no article with the id {Unknown}."));
        await ingest.AssertProblemAsync(HttpMethod.Get, $"articles/{Unknown}/versions/1", HttpStatusCode.NotFound, ProblemText.NotFound($"articles/{Unknown}/versions/1", $"There is no version 1 of an article with the id {Unknown}."));
        await ingest.AssertProblemAsync(HttpMethod.Get, $"articles/{Id}/versions/2", HttpStatusCode.NotFound, ProblemText.NotFound($"articles/{Id}/versions/2", $"There is no version 2 of an article with the id {Id}."));
        JsonText.AssertEqual("""{ "value": [] }""", await ingest.GetAsync($"articles/{Id}/versions?cursor=2147483647"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/1")]
    public async Task VersionsAreConditional(string version)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        var address = $"articles/{Id}/versions{version}";
        using var first = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };

        using var second = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task ADocumentThatSaysOtherwiseIsPublishedAtAnotherTime()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn, ("published", "2026-05-24T08:00:00Z"));

        var receipt = await ingest.DropAsync(Name, Noon, ("published", "2026-05-25T09:00:00Z"));

        Assert.Equal("2026-05-25T09:00:00Z", (await ingest.ArticleAsync(receipt))["published"]!.GetValue<string>());
        Assert.Equal(["Ferry 2: " + Noon], await ingest.ListAsync("articles?from=2026-05-25&to=2026-05-25"));
        Assert.Empty(await ingest.ListAsync("articles?from=2026-05-24&to=2026-05-24"));
        Assert.Equal("2026-05-24T08:00:00Z", (await ingest.GetAsync($"articles/{Id}/versions/1"))["published"]!.GetValue<string>());
    }
}
