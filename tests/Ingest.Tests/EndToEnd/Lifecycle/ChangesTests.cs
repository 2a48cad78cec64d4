using System.Net;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary><c>GET /changes</c>: who follows <c>nextLink</c> is told everything, once, in order.</summary>
public sealed class ChangesTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Dawn = "The ferry sailed at dawn.";

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(16);

    /// <summary>Address, parameter, code and detail of every way to ask wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "changes?since=", "since", "invalid-cursor", "'since' is what a nextLink says, or latest. Leave it out to begin at the beginning." },
        { "changes?since=Latest", "since", "invalid-cursor", "'since' is what a nextLink says, or latest. Leave it out to begin at the beginning." },
        { "changes?since=2026-05-24", "since", "invalid-cursor", "'since' is what a nextLink says, or latest. Leave it out to begin at the beginning." },
        { "changes?since=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "since", "invalid-cursor", "'since' is what a nextLink says, or latest. Leave it out to begin at the beginning." },
        { "changes?limit=0", "limit", "out-of-range", "A limit is a whole number from 1 to 1000." },
        { "changes?limit=1001", "limit", "out-of-range", "A limit is a whole number from 1 to 1000." },
        { "changes?cursor=latest", "cursor", "unknown-parameter", "There is no parameter of this name here. Known are: since, limit." },
    };

    [Fact]
    public async Task AChangeTellsWhatWhenAndTheCard()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var receipt = await ingest.DropAsync(Name, Dawn, ("published", "2026-05-24"), ("section", "Harbour"), ("language", "en"));
        ingest.Time.Advance(Delay);

        var page = await ingest.GetAsync("changes");

        var change = page["value"]![0]!;
        Assert.InRange(change["at"]!.GetValue<DateTimeOffset>(), receipt["started"]!.GetValue<DateTimeOffset>(), receipt["completed"]!.GetValue<DateTimeOffset>());
        JsonText.AssertEqual(
            $$"""
            {
              "value": [
                {
                  "id": "{{ArticleId.Of(Name)}}",
                  "version": 1,
                  "type": "created",
                  "at": "{{change["at"]}}",
                  "article": {{(await ingest.GetAsync("articles"))["value"]![0]!.ToJsonString()}}
                }
              ],
              "nextLink": "{{ingest.Http.BaseAddress}}changes?since={{Since(page)}}"
            }
            """,
            page);
        Assert.Equal(40, Since(page).Length);
    }

    [Fact]
    public async Task WhatIsYoungerThanTheDelayIsHeldBack()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), settings: ("Ingest:ChangeDelay", "00:10:00"));
        await ingest.DropAsync(Name, Dawn);
        ingest.Time.Advance(TimeSpan.FromMinutes(9));
        var early = await ingest.GetAsync("changes");
        Assert.Empty(early["value"]!.AsArray());

        ingest.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([$"created {Name} 1: {Dawn}"], Told(await ingest.GetAsync(NextLink(early))));
    }

    [Fact]
    public async Task ByDefaultTheDelayIsFifteenSeconds()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        ingest.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal([$"created {Name} 1: {Dawn}"], Told(await ingest.GetAsync("changes")));
    }

    [Fact]
    public async Task AnEmptyPageHasALinkToTheSamePlace()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var first = await ingest.GetAsync("changes?limit=5");
        var second = await ingest.GetAsync(NextLink(first));

        Assert.Empty(first["value"]!.AsArray());
        JsonText.AssertEqual(first.ToJsonString(), second);
        Assert.Equal($"{ingest.Http.BaseAddress}changes?limit=5&since={Since(first)}", NextLink(first).AbsoluteUri);
    }

    [Fact]
    public async Task LatestBeginsNow()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        ingest.Time.Advance(TimeSpan.FromMinutes(1));

        var latest = await ingest.GetAsync("changes?since=latest");
        await ingest.DropAsync(Name, "The ferry sailed at noon.");
        ingest.Time.Advance(Delay);

        Assert.Empty(latest["value"]!.AsArray());
        Assert.Equal([$"corrected {Name} 2: The ferry sailed at noon."], Told(await ingest.GetAsync(NextLink(latest))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(1000)]
    public async Task PagesVisitEverythingOnceInOrder(int limit)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        List<string> expected = [];
        foreach (var number in Enumerable.Range(1, 10))
        {
            // Some on the same day, some on the next, some days later.
            ingest.Time.Advance(TimeSpan.FromHours(number * 5));
            await ingest.DropAsync(Name, $"Text number {number}.");
            expected.Add($"{(number == 1 ? "created" : "corrected")} {Name} {number}: Text number {number}.");
        }

        ingest.Time.Advance(Delay);
        List<string> told = [];
        var page = await ingest.GetAsync($"changes?limit={limit}");
        while (page["value"]!.AsArray().Count > 0)
        {
            Assert.InRange(page["value"]!.AsArray().Count, 1, limit);
            told.AddRange(Told(page));
            using var response = await ingest.Http.GetAsync(NextLink(page), TestContext.Current.CancellationToken);
            page = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Equal($"<{NextLink(page)}>; rel=\"next\"", Assert.Single(response.Headers.GetValues("Link")));
        }

        Assert.Equal(expected, told);
    }

    [Fact]
    public async Task AKillTakesTheCardsOfWhatWasToldBefore()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        await ingest.DropAsync("acme/other.txt", "Text number two.");
        Assert.Equal([$"created {Name} 1: {Dawn}", "created acme/other.txt 1: Text number two."], await ingest.ChangesAsync(Name, "acme/other.txt"));

        await ingest.WithdrawAsync(Name, "It was wrong.");

        Assert.Equal(
            [$"created {Name} 1", "created acme/other.txt 1: Text number two.", $"withdrawn {Name} 2"],
            await ingest.ChangesAsync(Name, "acme/other.txt"));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongParametersAreToldExactly(string address, string parameter, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(HttpMethod.Get, address, HttpStatusCode.BadRequest, ProblemText.Invalid("changes", parameter, code, detail));
    }

    [Fact]
    public async Task ACallerThatHasThePageIsToldSoUntilThereIsNews()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        ingest.Time.Advance(Delay);
        using var first = await ingest.Http.GetAsync(new Uri("changes", UriKind.Relative), TestContext.Current.CancellationToken);
        var etag = first.Headers.ETag!;
        Assert.False(etag.IsWeak);

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(HttpMethod.Get));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(HttpMethod.Head));
        await ingest.DropAsync(Name, "The ferry sailed at noon.");
        ingest.Time.Advance(Delay);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get));

        async Task<HttpStatusCode> StatusAsync(HttpMethod method)
        {
            using var request = new HttpRequestMessage(method, "changes") { Headers = { IfNoneMatch = { etag } } };
            using var response = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }

    private static IEnumerable<string> Told(JsonNode page) => page["value"]!.AsArray().Select(change => Newsroom.Told(change!, Name));

    private static Uri NextLink(JsonNode page) => new(page["nextLink"]!.GetValue<string>());

    private static string Since(JsonNode page) => page["nextLink"]!.GetValue<string>().Split("since=")[1];
}
