using System.Globalization;
using Ingest.Articles;
using Ingest.Maintenance;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Lifecycle;

/// <summary>
/// Whatever is held up at whichever request, while something else happens: in the end articles, lists, changes and receipts agree, there are no more versions
/// than one after the other would have made, and there is nothing to repair.
/// </summary>
public sealed class InterleavingTests(AzuriteFixture azurite)
{
    /// <summary>More requests than anything sends.</summary>
    private const int MostRequests = 80;

    /// <summary>Publishers' names of one length.</summary>
    private const int FirstPublisher = 100;

    /// <summary>Set it for a long run: every request is held up, not one of three.</summary>
    private const string Setting = "INGEST_INTERLEAVINGS";

    private static readonly int Step = Environment.GetEnvironmentVariable(Setting) is null ? 3 : 1;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Everything => new(Interleaving.All.Select(interleaving => interleaving.Name));

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task WhatHappensAtOnceEndsAsIfOneHadComeAfterTheOther(string name)
    {
        var interleaving = Interleaving.All.Single(candidate => candidate.Name == name);
        var requests = name.Length % Step;
        var isOver = false;
        while (!isOver)
        {
            var storage = azurite.NewAccount();
            await using var ingest = await DirectIngest.StartAsync(storage);
            var first = requests;
            do
            {
                Assert.InRange(requests, 0, MostRequests);
                isOver = !await RunAsync(storage, interleaving, Publisher(requests), requests);
                requests += Step;
            }
            while (!isOver && !interleaving.IsOfAll);

            await CheckAllAsync(ingest, interleaving, first, requests);
        }

        Assert.InRange(requests, 3, MostRequests);
    }

    private static async Task CheckAllAsync(DirectIngest ingest, Interleaving interleaving, int first, int end)
    {
        var report = await ingest.Get<Reconciliation>().RunAsync(from: null, Reconciliation.MaximumLimit, Cancellation);
        Assert.Null(report.Next);
        Assert.Equal([], report.Repairs.Select(repair => $"{repair.Kind} {repair.Subject}"));
        var changes = await ChangesAsync(ingest);
        for (var number = first; number < end; number += Step)
        {
            await CheckAsync(ingest, interleaving, changes, number);
        }
    }

    private static string Publisher(int number) => string.Create(CultureInfo.InvariantCulture, $"p{FirstPublisher + number}");

    /// <returns>Whether the request came up that was to be held up.</returns>
    private static async Task<bool> RunAsync(string storage, Interleaving interleaving, string publisher, int requests)
    {
        var pausing = new PausingStorage();
        await using var first = DirectIngest.Open(storage, pausing);
        await using var second = DirectIngest.Open(storage);
        await interleaving.Prepare(second, publisher);
        pausing.PauseAfter(requests);
        var running = interleaving.First(first, publisher);
        var isHeld = await Task.WhenAny(pausing.Reached, running) == pausing.Reached;
        await interleaving.Second(second, publisher);
        pausing.Release();
        await running;
        return isHeld;
    }

    private static async Task<IReadOnlyList<ArticleChange>> ChangesAsync(DirectIngest ingest)
    {
        ingest.Time.Advance(TimeSpan.FromMinutes(1));
        List<ArticleChange> all = [];
        var feed = ingest.Get<ChangeFeed>();
        var after = feed.Beginning;
        while (await feed.ReadAsync(after, 1000, Cancellation) is { Changes.Count: > 0 } page)
        {
            all.AddRange(page.Changes);
            after = page.Next;
        }

        return all;
    }

    private static async Task CheckAsync(DirectIngest ingest, Interleaving interleaving, IReadOnlyList<ArticleChange> changes, int number)
    {
        var publisher = Publisher(number);
        var listed = (await ingest.Get<ArticleLists>().QueryAsync(new ArticleListQuery { Publisher = publisher, Limit = 100 }, Cancellation)).Cards;
        var where = $"request {number} held up: {string.Join(", ", changes.Where(IsOurs).Select(change => $"{change.Type} {change.Version}"))}; listed {string.Join(", ", listed.Select(card => $"{card.Id} {card.Version}"))}";
        foreach (var path in Interleaving.Paths)
        {
            var id = ArticleId.Of($"{publisher}/{path}");
            var stored = await ingest.Get<ArticleStore>().FindAsync(id, Cancellation);
            var receipt = await ingest.Get<ReceiptStore>().FindAsync(new BlobName(publisher, path), Cancellation);
            if (stored is null)
            {
                continue;
            }

            Assert.True(stored.Article.Version <= interleaving.MostVersions, $"version {stored.Article.Version}; {where}");
            Assert.True(receipt?.Settlement?.IsOf(stored) == true && receipt.Receipt.Version == stored.Article.Version, $"the receipt is of another version; {where}");
            var isListed = listed.Any(card => card.Id == id && card.Version == stored.Article.Version);
            Assert.True(isListed == (stored.Article.Status == ArticleStatus.Published && receipt.Receipt.DuplicateOf is null), $"{stored.Article.Status}, a duplicate of {receipt.Receipt.DuplicateOf}; {where}");

            // What a mirror is told comes in the order of versions, and the last of it is what is.
            var told = changes.Where(change => change.Id == id).ToList();
            Assert.True(told.SequenceEqual(told.OrderBy(change => change.Version)), where);
            Assert.True((told.LastOrDefault() is { Type: not ChangeType.Withdrawn } last ? last.Version : 0) == (isListed ? stored.Article.Version : 0), where);
            var isThere = false;
            foreach (var change in told)
            {
                Assert.True(isThere == change.Type is ChangeType.Withdrawn or ChangeType.Corrected, $"{change.Type} {change.Version} makes no sense; {where}");
                isThere = change.Type != ChangeType.Withdrawn;
                Assert.True(stored.Article.Status != ArticleStatus.Withdrawn || change.Article is null, $"{change.Type} {change.Version} still shows its card; {where}");
            }
        }

        bool IsOurs(ArticleChange change) => Interleaving.Paths.Any(path => ArticleId.Of($"{publisher}/{path}") == change.Id);
    }
}
