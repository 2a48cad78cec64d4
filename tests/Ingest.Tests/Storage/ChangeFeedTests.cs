using Ingest.Articles;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>The rules of table <c>Changes</c>, one by one, against the table itself.</summary>
public sealed class ChangeFeedTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AChangeIsHeldBackUntilTheDelayIsOver()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var changes = ingest.Get<ChangeFeed>();
        var change = Created("a", ingest.Time.GetUtcNow() + TimeSpan.FromMinutes(1));
        Assert.Equal(change.Type, await changes.TryAddAsync(change, Cancellation));
        var latest = changes.Latest;

        Assert.Empty((await changes.ReadAsync(changes.Beginning, 10, Cancellation)).Changes);
        Assert.Equal(new ChangePage([], latest), await changes.ReadAsync(latest, 10, Cancellation), SamePage);

        ingest.Time.Advance(TimeSpan.FromMinutes(1) + Delay + Moment);
        Assert.Equal([change], (await changes.ReadAsync(changes.Beginning, 10, Cancellation)).Changes);
        Assert.Equal([change], (await changes.ReadAsync(latest, 10, Cancellation)).Changes);
        Assert.Empty((await changes.ReadAsync(changes.Latest, 10, Cancellation)).Changes);
    }

    [Fact]
    public async Task AChangeTooLateForItsTimeIsRefusedAndItsPlaceStaysEmptyForEver()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await using var behind = await DirectIngest.StartAsync(storage);
        behind.Time.Advance(-Delay / 3);
        var changes = ingest.Get<ChangeFeed>();
        var change = Created("a", ingest.Time.GetUtcNow());
        ingest.Time.Advance((Delay / 3) + Moment);
        behind.Time.Advance((Delay / 3) + Moment);

        Assert.Null(await changes.TryAddAsync(change, Cancellation));

        // To a clock that is behind it is not too late; but the place is closed.
        Assert.Null(await behind.Get<ChangeFeed>().TryAddAsync(change, Cancellation));
        Assert.Null(await changes.TryAddAsync(change, Cancellation));
        Assert.Null(await changes.FindAsync(KeyOf(change), Cancellation));

        var again = change with { At = ingest.Time.GetUtcNow() };
        Assert.Equal(again.Type, await changes.TryAddAsync(again, Cancellation));
        Assert.Equal([again], await ReadAllAsync(ingest));
    }

    [Fact]
    public async Task AddingAgainTellsOnceHoweverLate()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var changes = ingest.Get<ChangeFeed>();
        var change = Created("a", ingest.Time.GetUtcNow());

        Assert.Equal(change.Type, await changes.TryAddAsync(change, Cancellation));
        Assert.Equal(change.Type, await changes.TryAddAsync(change, Cancellation));
        ingest.Time.Advance(Delay);
        Assert.Equal(change.Type, await changes.TryAddAsync(change, Cancellation));

        Assert.Equal([change], await ReadAllAsync(ingest));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task AChangeWhoseRequestFailedIsToldOnce(bool tookEffect, bool isLate)
    {
        var failing = new FailingStorage();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), failing);
        var changes = ingest.Get<ChangeFeed>();
        var change = Created("a", ingest.Time.GetUtcNow());
        failing.BreakAfter(0, tookEffect ? StorageFault.Lost : StorageFault.Unsent);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => changes.TryAddAsync(change, Cancellation));
        failing.Mend();
        if (isLate)
        {
            ingest.Time.Advance(Delay);
        }

        // Only what never took effect can come too late.
        var told = await changes.TryAddAsync(change, Cancellation);
        Assert.Equal(tookEffect || !isLate ? change.Type : null, told);
        if (told is null)
        {
            change = change with { At = ingest.Time.GetUtcNow() };
            Assert.Equal(change.Type, await changes.TryAddAsync(change, Cancellation));
        }

        Assert.Equal([change], await ReadAllAsync(ingest));
    }

    [Fact]
    public async Task WhatIsTakenBackIsNeverTold()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var changes = ingest.Get<ChangeFeed>();
        var embargoed = Created("a", ingest.Time.GetUtcNow() + TimeSpan.FromHours(1));
        var other = Created("b", embargoed.At);
        Assert.Equal(embargoed.Type, await changes.TryAddAsync(embargoed, Cancellation));
        Assert.Equal(other.Type, await changes.TryAddAsync(other, Cancellation));

        await changes.CloseAsync(KeyOf(embargoed), Cancellation);
        await changes.CloseAsync(KeyOf(embargoed), Cancellation);
        Assert.Null(await changes.TryAddAsync(embargoed, Cancellation));

        ingest.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal([other], await ReadAllAsync(ingest));
    }

    [Fact]
    public async Task OfWhatIsForgottenOnlyThatItHappenedStays()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var changes = ingest.Get<ChangeFeed>();
        await ingest.DropAndIngestAsync("acme/ferry.txt", "The ferry sailed at dawn.\nNobody had expected it to.");
        ingest.Time.Advance(Delay + Moment);
        var told = Assert.Single(await ReadAllAsync(ingest));
        Assert.NotNull(told.Article);

        await changes.ForgetAsync(KeyOf(told), Cancellation);
        await changes.ForgetAsync(KeyOf(told) with { Version = 2 }, Cancellation);

        Assert.Equal([told with { Article = null }], await ReadAllAsync(ingest));
    }

    [Fact]
    public async Task PagesGoOnOverDaysAndEmptyDaysWithTwoRequestsAtMost()
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        var changes = ingest.Get<ChangeFeed>();
        var midnight = new DateTimeOffset(ingest.Time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero) - TimeSpan.FromDays(10);
        ingest.Time.Advance(-TimeSpan.FromDays(20));
        ArticleChange[] told =
        [
            Created("a", midnight - TimeSpan.FromTicks(2)),
            Created("b", midnight - TimeSpan.FromTicks(1)),
            Created("c", midnight),
            Created("d", midnight + TimeSpan.FromDays(5)),
            Created("e", midnight + TimeSpan.FromDays(5) + Moment),
        ];
        foreach (var change in told.Reverse())
        {
            Assert.Equal(change.Type, await changes.TryAddAsync(change, Cancellation));
        }

        ingest.Time.Advance(TimeSpan.FromDays(20));

        // Within a day; over its end; over five days; the end of the last day, and of all days after it.
        await AssertPageAsync(KeyOf(told[0]) with { Version = 0 }, limit: 2, told[..2], requests: 1);
        await AssertPageAsync(KeyOf(told[0]), limit: 2, told[1..3], requests: 2);
        await AssertPageAsync(KeyOf(told[2]), limit: 1, told[3..4], requests: 2);
        await AssertPageAsync(KeyOf(told[3]), limit: 1, told[4..], requests: 1);
        await AssertPageAsync(KeyOf(told[4]), limit: 10, [], requests: 2);
        await AssertPageAsync(changes.Beginning, limit: 10, told, requests: 2);
        await AssertPageAsync(changes.Latest with { At = changes.Latest.At + TimeSpan.FromHours(1) }, limit: 10, [], requests: 0);

        async Task AssertPageAsync(ChangeKey after, int limit, ArticleChange[] expected, int requests)
        {
            log.Clear();
            var page = await changes.ReadAsync(after, limit, Cancellation);
            Assert.Equal(expected, page.Changes);
            Assert.Equal(expected.Length > 0 ? KeyOf(expected[^1]) : after, page.Next);
            Assert.Equal(requests, log.Requests.Count);
        }
    }

    [Fact]
    public async Task ClosedPlacesNeitherFillAPageNorEndIt()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var changes = ingest.Get<ChangeFeed>();
        var start = ingest.Time.GetUtcNow();
        ingest.Time.Advance(Delay / 2);
        foreach (var number in Enumerable.Range(0, 5))
        {
            Assert.Null(await changes.TryAddAsync(Created("late", start + (number * Moment)), Cancellation));
        }

        var told = Created("a", ingest.Time.GetUtcNow());
        Assert.Equal(told.Type, await changes.TryAddAsync(told, Cancellation));
        ingest.Time.Advance(Delay + Moment);

        var page = await changes.ReadAsync(changes.Beginning, 1, Cancellation);

        Assert.Equal([told], page.Changes);
        Assert.Equal(KeyOf(told), page.Next);
    }

    [Fact]
    public async Task AtOneTimeChangesStandInTheOrderOfTheirArticlesAndVersions()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var at = ingest.Time.GetUtcNow();
        ArticleChange[] told = [.. "abc".Select(name => Created(name.ToString(), at))];
        var ordered = told
            .Select(change => change with { Version = 2 })
            .Concat(told.Select(change => change with { Version = 10 }))
            .OrderBy(change => change.Id, StringComparer.Ordinal)
            .ThenBy(change => change.Version)
            .ToArray();
        foreach (var change in ordered.Reverse())
        {
            Assert.Equal(change.Type, await ingest.Get<ChangeFeed>().TryAddAsync(change, Cancellation));
        }

        ingest.Time.Advance(Delay + Moment);
        Assert.Equal(ordered, await ReadAllAsync(ingest));
    }

    /// <summary>All that readers get, once it is old enough, a change at a time.</summary>
    private static async Task<IReadOnlyList<ArticleChange>> ReadAllAsync(DirectIngest ingest)
    {
        ingest.Time.Advance(Delay + Moment);
        List<ArticleChange> read = [];
        var after = ingest.Get<ChangeFeed>().Beginning;
        while (await ingest.Get<ChangeFeed>().ReadAsync(after, 1, Cancellation) is { Changes.Count: > 0 } page)
        {
            read.AddRange(page.Changes);
            after = page.Next;
        }

        return read;
    }

    private static bool SamePage(ChangePage expected, ChangePage actual) => expected.Next == actual.Next && expected.Changes.SequenceEqual(actual.Changes);

    private static ChangeKey KeyOf(ArticleChange change) => new(change.At, change.Id, change.Version);

    private static ArticleChange Created(string name, DateTimeOffset at) => new(ArticleId.Of(name), 1, ChangeType.Created, at, DuplicateOf: null, Article: null);
}
