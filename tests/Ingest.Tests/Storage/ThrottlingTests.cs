using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Maintenance;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>Storage that is busy or slow: requests are sent again by the client library, nothing happens twice, and nobody has to wait for it.</summary>
public sealed class ThrottlingTests(AzuriteFixture azurite)
{
    private const string Original = "acme/ferry.txt";
    private const string Copy = "acme/copies/ferry.txt";

    private const string First = "HARBOURTOWN, May 24 (Northwire) — The ferry sailed at dawn, and nobody on the quay had expected it to, least of all the harbour master of the town.";
    private const string Second = "HARBOURTOWN, May 25 (Northwire) — The ferry sank at noon, and nobody on the quay had expected it to, although there was a hole in it.";

    /// <summary>Every request is refused in one of so many runs.</summary>
    private const int Runs = 8;

    /// <summary>No fewer than this are sent in all.</summary>
    private const int FewestRequests = 50;

    /// <summary>More than the promise allows for.</summary>
    private static readonly TimeSpan Slowness = TimeSpan.FromSeconds(5);

    /// <summary>The promise.</summary>
    private static readonly TimeSpan Promptness = TimeSpan.FromSeconds(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatBusyStorageRefusesIsSentAgainAndNothingHappensTwice()
    {
        var undisturbed = await LiveAsync();
        var disturbed = await Task.WhenAll(
            from answer in new[] { (Status: 503, TakesEffect: false), (Status: 500, TakesEffect: false), (Status: 500, TakesEffect: true) }
            from phase in Enumerable.Range(0, Runs)
            select DisturbedAsync(answer.Status, answer.TakesEffect, phase));

        Assert.All(disturbed, run => Assert.Equal(undisturbed, run));

        async Task<IReadOnlyList<string>> DisturbedAsync(int status, bool takesEffect, int phase)
        {
            var busy = new BusyStorage(Runs, phase, status, takesEffect);
            var rows = await LiveAsync(busy);
            Assert.InRange(busy.Refused, FewestRequests / Runs, int.MaxValue);
            return rows;
        }
    }

    [Fact]
    public async Task WhoCancelsNeedNotWaitForSlowStorage()
    {
        var undisturbed = await LiveAsync();
        var slow = new SlowStorage(Slowness);
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), slow);
        var cancelled = 0;
        foreach (var step in Life(ingest))
        {
            await step.PrepareAsync();
            var request = 0;
            while (true)
            {
                using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
                slow.SlowAfter(request++);
                var running = step.RunAsync(cancellation.Token);
                if (await Task.WhenAny(slow.Sent, running) == running)
                {
                    await running;
                    break;
                }

                await cancellation.CancelAsync();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(Promptness, Cancellation));
                cancelled++;
            }
        }

        Assert.InRange(cancelled, 20, int.MaxValue);
        Assert.Equal(undisturbed, await StoredTables.DumpAsync(ingest.Storage));
    }

    /// <summary>All that happens to two articles, step by step; what stands in the tables at its end.</summary>
    private async Task<IReadOnlyList<string>> LiveAsync(BusyStorage? busy = null)
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), busy is null ? [] : [busy]);
        foreach (var step in Life(ingest))
        {
            await step.PrepareAsync();
            busy?.Begin();
            await step.RunAsync(Cancellation);
        }

        return await StoredTables.DumpAsync(ingest.Storage);
    }

    private static IEnumerable<Step> Life(DirectIngest ingest) =>
    [
        new(() => ingest.DropAsync(Original, First, ("section", "World")), token => IngestAsync(ingest, Original, token)),
        new(() => ingest.DropAsync(Original, Second), token => IngestAsync(ingest, Original, token)),
        new(() => ingest.DropAsync(Copy, Second), token => IngestAsync(ingest, Copy, token)),
        new(() => Task.CompletedTask, token => ingest.Get<ArticleLifecycle>().WithdrawAsync(ArticleId.Of(Original), "It did not sink.", token)),
        new(() => ingest.DeleteAsync(Copy), token => IngestAsync(ingest, Copy, token)),
        new(() => ingest.DropAsync(Original, First), token => IngestAsync(ingest, Original, token)),
        new(() => Task.CompletedTask, token => ingest.Get<Reconciliation>().RunAsync(from: null, Reconciliation.DefaultLimit, token)),
    ];

    private static Task<Receipt> IngestAsync(DirectIngest ingest, string name, CancellationToken cancellationToken) =>
        ingest.Get<ArticleIngestion>().IngestAsync(ingest.Get<ArticleBlobs>().Open(BlobName.Parse(name)), cancellationToken);

    /// <param name="PrepareAsync">What somebody else does.</param>
    /// <param name="RunAsync">What Ingest does.</param>
    private sealed record Step(Func<Task> PrepareAsync, Func<CancellationToken, Task> RunAsync);
}
