using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Ingestion;

/// <summary>What an operation costs is a promise, counted in requests to storage.</summary>
public sealed class StorageRequestTests(AzuriteFixture azurite)
{
    private const string Copy = "The ferry sailed at dawn.\nNobody in Harbourtown had expected it to.";

    [Fact]
    public async Task ANewArticleTakesAtMostTen()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        await ingest.DropAsync("acme/ferry.txt", Copy, ("section", "World"));
        log.Clear();

        Assert.Equal(Outcome.Published, (await ingest.IngestAsync("acme/ferry.txt")).Outcome);

        Assert.Equal(8, log.Requests.Count);
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

    [Fact]
    public async Task AListPageAndAnArticleTakeOneEach()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        foreach (var number in Enumerable.Range(1, 5))
        {
            await ingest.DropAndIngestAsync($"acme/{number}.txt", $"{Copy}\nIt was crossing number {number}.");
        }

        log.Clear();
        var page = await ingest.Get<ArticleLists>().QueryAsync(new ArticleListQuery { Publisher = "acme", Limit = 3 }, TestContext.Current.CancellationToken);
        Assert.Equal(3, page.Cards.Count);
        Assert.NotNull(page.NextAfter);
        Assert.Single(log.Requests);

        log.Clear();
        Assert.NotNull(await ingest.Get<ArticleStore>().FindAsync(ArticleId.Of("acme/1.txt"), TestContext.Current.CancellationToken));
        Assert.Single(log.Requests);
    }
}
