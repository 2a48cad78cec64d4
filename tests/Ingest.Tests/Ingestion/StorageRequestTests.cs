using System.Net;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Ingestion;

/// <summary>What an operation costs is a promise, counted in requests to storage.</summary>
public sealed class StorageRequestTests(AzuriteFixture azurite)
{
    /// <summary>Long enough to be compared with others.</summary>
    private const string Copy = "The ferry sailed at dawn.\nNobody in Harbourtown had expected it to, for the winter had been long and the yard had no steel to spare for old hulls.";

    [Fact]
    public async Task ANewArticleTakesAtMostTen()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        await ingest.DropAndIngestAsync("acme/other.txt", "The ferry sailed at noon.");
        await ingest.DropAsync("acme/ferry.txt", Copy, ("section", "World"));
        log.Clear();

        Assert.Equal(Outcome.Published, (await ingest.IngestAsync("acme/ferry.txt")).Outcome);

        Assert.Equal(10, log.Requests.Count);
    }

    [Fact]
    public async Task APublishersFirstOneOnAnInstanceTakesOneMore()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        await ingest.DropAsync("acme/ferry.txt", Copy, ("section", "World"));
        log.Clear();

        Assert.Equal(Outcome.Published, (await ingest.IngestAsync("acme/ferry.txt")).Outcome);

        Assert.Equal(11, log.Requests.Count);
        Assert.Single(log.Requests, request => request.Contains("/Publishers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EachKeywordOfANewArticleTakesOneMore()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        await ingest.DropAndIngestAsync("acme/other.txt", "The ferry sailed at noon.");
        await ingest.DropAsync("acme/ferry.txt", Copy, ("section", "World"), ("keywords", "ferries,Harbour,harbour,steel"));
        log.Clear();

        Assert.Equal(Outcome.Published, (await ingest.IngestAsync("acme/ferry.txt")).Outcome);

        Assert.Equal(13, log.Requests.Count);
    }

    [Fact]
    public async Task AnUnchangedOneTakesAtMostFour()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        await ingest.DropAndIngestAsync("acme/ferry.txt", Copy);
        await ingest.DropAsync("acme/ferry.txt", Copy);
        log.Clear();

        Assert.Equal(Outcome.Unchanged, (await ingest.IngestAsync("acme/ferry.txt")).Outcome);

        Assert.Equal(4, log.Requests.Count);
    }

    [Fact]
    public async Task ATriggerThatFiresTwiceSaysTheSameTwice()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        var first = await ingest.DropAndIngestAsync("acme/ferry.txt", Copy);
        log.Clear();

        var second = await ingest.IngestAsync("acme/ferry.txt");

        Assert.Equal(first, second with { Started = first.Started, Completed = first.Completed });
        Assert.InRange(log.Requests.Count, 1, 10);
    }

    [Theory]
    [InlineData("articles?limit=3")]
    [InlineData("articles?limit=3&sort=oldest")]
    [InlineData("articles?limit=3&publisher=acme&from=2020-01-01")]
    [InlineData("articles?limit=3&section=world&sort=oldest&to=2090-01-01&timezone=Asia/Tokyo")]
    [InlineData("articles?limit=3&keyword=ferries&fields=headline")]
    [InlineData("articles?keyword=ferries&publisher=acme&section=world&language=en&from=2020-01-01&updatedFrom=2020-01-01")]
    [InlineData("articles?keyword=unknown")]
    [InlineData("articles/{id}?fields=headline")]
    [InlineData("feeds/all.rss?limit=3")]
    [InlineData("feeds/publisher.atom?publisher=acme")]
    [InlineData("feeds/section.json?section=world")]
    [InlineData("articles/{id}")]
    [InlineData("uploads/acme/1.txt")]
    [InlineData("uploads?publisher=acme&limit=3")]
    [InlineData("uploads?publisher=acme&outcome=published&limit=3")]
    [InlineData("publishers/acme")]
    public async Task AnAnswerTakesOneAndSoDoesTheNewsThatNothingHasChanged(string address)
    {
        var log = new RequestLog();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: log);
        foreach (var number in Enumerable.Range(1, 5))
        {
            await ingest.DropAsync($"acme/{number}.txt", $"{Copy}\nIt was crossing number {number}.", ("section", "World"), ("keywords", "ferries"));
        }

        address = address.Replace("{id}", ArticleId.Of("acme/1.txt"), StringComparison.Ordinal);
        log.Clear();
        using var first = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Single(log.Requests);

        log.Clear();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Single(log.Requests);
    }
}
