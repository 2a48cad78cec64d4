using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Lifecycle;

/// <summary>Machines whose clocks differ: what happens to one article is told, and dated, in the order in which it happened.</summary>
public sealed class ClockTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";

    /// <summary>Less than a third of the delay of changes: see <see cref="IngestOptions.ChangeDelay"/>.</summary>
    private static readonly TimeSpan Difference = TimeSpan.FromSeconds(4);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatASlowerClockWritesAfterwardsComesAfterwards()
    {
        var storage = azurite.NewAccount();
        await using var slow = await DirectIngest.StartAsync(storage);
        await using var quick = DirectIngest.Open(storage);
        quick.Time.Advance(Difference);
        await slow.DropAndIngestAsync(Name, "The ferry sailed at dawn.");
        await quick.DropAndIngestAsync(Name, "The ferry sailed at noon.");

        var killed = await slow.Get<ArticleLifecycle>().WithdrawAsync(ArticleId.Of(Name), "It did not sail.", Cancellation);

        Assert.Equal(3, killed!.Version);
        slow.Time.Advance(TimeSpan.FromMinutes(1));
        var changes = (await slow.Get<ChangeFeed>().ReadAsync(slow.Get<ChangeFeed>().Beginning, 10, Cancellation)).Changes;
        Assert.Equal([ChangeType.Created, ChangeType.Corrected, ChangeType.Withdrawn], changes.Select(change => change.Type));
        Assert.Equal([1, 2, 3], changes.Select(change => change.Version));
        Assert.All(changes, change => Assert.Null(change.Article));
        var second = await slow.Get<ArticleStore>().FindVersionAsync(killed.Id, 2, Cancellation);
        Assert.True(killed.Updated > second!.Article.Updated);
    }

    [Fact]
    public async Task WhatIsKilledWhileItsEmbargoEndsIsGoneForMirrorsToo()
    {
        var storage = azurite.NewAccount();
        await using var started = await DirectIngest.StartAsync(storage);
        var requests = 0;
        var isOver = false;
        while (!isOver)
        {
            Assert.InRange(requests, 0, 60);
            var name = $"acme/{requests}.txt";
            var pausing = new PausingStorage();
            await using var ingest = DirectIngest.Open(storage, pausing);
            var embargo = ingest.Time.GetUtcNow().AddMinutes(1);
            await ingest.DropAndIngestAsync(name, $"The ferry sailed at dawn, for the {requests}th time.", ("embargo", embargo.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));

            pausing.PauseAfter(requests);
            var killing = ingest.Get<ArticleLifecycle>().WithdrawAsync(ArticleId.Of(name), "It did not sail.", Cancellation);
            isOver = await Task.WhenAny(pausing.Reached, killing) == killing;
            ingest.Time.Advance(TimeSpan.FromMinutes(1));
            pausing.Release();
            await killing;

            ingest.Time.Advance(TimeSpan.FromMinutes(2));
            var changes = (await ingest.Get<ChangeFeed>().ReadAsync(ingest.Get<ChangeFeed>().Beginning, 1000, Cancellation)).Changes.Where(change => change.Id == ArticleId.Of(name)).ToList();
            Assert.All(changes, change => Assert.Null(change.Article));
            Assert.True(changes.Count == 0 || changes is [{ Type: ChangeType.Created, Version: 1 }, { Type: ChangeType.Withdrawn, Version: 2 }], $"request {requests}: {string.Join(", ", changes)}");
            requests++;
        }
    }
}
