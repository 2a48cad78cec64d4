using System.Collections.Concurrent;
using System.Globalization;
using Ingest.Articles;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>Readers of changes miss nothing and get nothing twice, whoever writes meanwhile and whatever their clocks say.</summary>
public sealed class ConcurrentChangesTests(AzuriteFixture azurite)
{
    private const int Writers = 8;
    private const int ChangesOfEach = 625;

    /// <summary>Changes of one writer that are under way at once.</summary>
    private const int AtOnce = 3;

    private const int PageSize = 100;

    /// <summary>Of so many changes, one is kept until it is too late for its time.</summary>
    private const int DawdleEvery = 100;

    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(4.5);
    private static readonly TimeSpan Part = Delay / 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AReaderWhoFollowsGetsEveryChangeOnceAndInOrderWhileEightWritersAppend()
    {
        var storage = azurite.NewAccount();
        var (written, refused) = (new ConcurrentBag<ChangeKey>(), 0);

        // The reader's clock is ahead of all others: the most that the delay allows for.
        await using var reader = await StartAsync(storage, ahead: Part);
        using var isOver = new CancellationTokenSource();
        var reading = ReadAsync(reader.Get<ChangeFeed>(), isOver.Token);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync));
        var until = reader.Time.GetUtcNow() + Delay;
        while (reader.Time.GetUtcNow() <= until)
        {
            await Task.Delay(Pause, Cancellation);
        }

        await isOver.CancelAsync();
        var read = await reading;

        Assert.Equal(Writers * ChangesOfEach, written.Count);
        Assert.Equal(written.OrderBy(key => key.RowKey, StringComparer.Ordinal), read);
        Assert.InRange(refused, Writers * ChangesOfEach / DawdleEvery, int.MaxValue);

        async Task WriteAsync(int writer)
        {
            await using var ingest = await StartAsync(storage, ahead: Part * writer / (Writers - 1));
            var changes = ingest.Get<ChangeFeed>();
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Cancellation };
            await Parallel.ForAsync(0, ChangesOfEach, options, async (number, cancellation) =>
            {
                var change = Created(string.Create(CultureInfo.InvariantCulture, $"writer-{writer}/{number}"), ingest.Time.GetUtcNow());
                if (number % DawdleEvery == 0)
                {
                    await Task.Delay(Part + Pause, cancellation);
                }

                while (!await TryAddAsync(changes, change))
                {
                    Interlocked.Increment(ref refused);
                    change = change with { At = ingest.Time.GetUtcNow() };
                }

                written.Add(new ChangeKey(change.At, change.Id, change.Version));
            });
        }
    }

    private static async Task<bool> TryAddAsync(ChangeFeed changes, ArticleChange change)
    {
        while (true)
        {
            try
            {
                return await changes.TryAddAsync(change, Cancellation) is not null;
            }
            catch (TimeoutException)
            {
                // A slow machine. Whether the change is there is not known; the next try tells, as it does after a failed ingestion.
            }
        }
    }

    /// <summary>Follows the changes, as a mirror does, until it is over, and then to their end.</summary>
    private static async Task<IReadOnlyList<ChangeKey>> ReadAsync(ChangeFeed changes, CancellationToken isOver)
    {
        List<ChangeKey> read = [];
        var after = changes.Beginning;
        while (true)
        {
            var wasOver = isOver.IsCancellationRequested;
            var page = await changes.ReadAsync(after, PageSize, Cancellation);
            read.AddRange(page.Changes.Select(change => new ChangeKey(change.At, change.Id, change.Version)));
            after = page.Next;
            if (page.Changes.Count == 0)
            {
                if (wasOver)
                {
                    return read;
                }

                await Task.Delay(Pause, Cancellation);
            }
        }
    }

    private static async Task<DirectIngest> StartAsync(string storage, TimeSpan ahead)
    {
        var ingest = await DirectIngest.StartAsync(storage, [("Ingest:ChangeDelay", Delay.ToString("c", CultureInfo.InvariantCulture))]);
        ingest.Time.Advance(ahead);
        return ingest;
    }

    private static ArticleChange Created(string name, DateTimeOffset at) => new(ArticleId.Of(name), 1, ChangeType.Created, at, DuplicateOf: null, Article: null);
}
