using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Ingestion;

/// <summary>Every step can run twice: whatever dies where, the next try ends in the state of a run that nothing happened to.</summary>
public sealed class RepeatedIngestionTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";

    private static readonly (string Text, (string, string)[] Metadata)[] History =
    [
        ("HARBOURTOWN, May 24 (Northwire) — The ferry sailed at dawn.\nNobody had expected it to.", [("section", "World")]),
        ("HARBOURTOWN, May 24 (Northwire) — The ferry sailed at noon.\nNobody had expected it to.", [("section", "World")]),
        ("HARBOURTOWN, May 25 (Northwire) — The ferry sailed at noon.\nNobody had expected it to.", [("section", "Harbour")]),
        ("HARBOURTOWN, May 25 (Northwire) — The ferry sailed at  noon.\n\nNobody had expected it to.", [("section", "Harbour")]),
        ("", []),
    ];

    [Fact]
    public async Task WhatACrashLeftIsMendedEvenWhenTheNextTryFindsAnotherFile()
    {
        var failing = new FailingStorage();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), failing);
        await ingest.DropAndIngestAsync(Name, History[0].Text, History[0].Metadata);

        // The article is re-dated and leaves its section, and the process dies before any list knows.
        await ingest.DropAsync(Name, History[2].Text, History[2].Metadata);
        failing.BreakAfter(4, StorageFault.Unsent);
        await Assert.ThrowsAnyAsync<Exception>(() => ingest.IngestAsync(Name));
        Assert.True(failing.HasFailed);
        failing.Mend();

        await ingest.DropAndIngestAsync(Name, "HARBOURTOWN, May 26 (Northwire) — The ferry sank.\nNobody had expected it to.");

        List<string> lists = [];
        await foreach (var row in StoredTables.RowsAsync(ingest.Storage, "ArticleLists"))
        {
            lists.Add(row.PartitionKey);
            Assert.Contains("sank", row.GetString("Card"), StringComparison.Ordinal);
        }

        Assert.Equal(["all", "all", "publisher~acme", "publisher~acme"], lists.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ASlowInstanceThatListsAnOldVersionAndDiesIsMendedByItsRetry()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAndIngestAsync(Name, History[0].Text, History[0].Metadata);
        var old = await ingest.Get<ArticleStore>().FindAsync(ArticleId.Of(Name), TestContext.Current.CancellationToken);
        await ingest.DropAndIngestAsync(Name, History[2].Text, History[2].Metadata);
        var listed = await ListedAsync();

        await ingest.Get<ArticleLists>().PlaceAsync(old!.Article, [], TestContext.Current.CancellationToken);
        Assert.NotEqual(listed, await ListedAsync());
        Assert.Equal(Outcome.Corrected, (await ingest.IngestAsync(Name)).Outcome);

        Assert.Equal(listed, await ListedAsync());

        async Task<IReadOnlyList<string>> ListedAsync() =>
            [.. (await StoredTables.DumpAsync(ingest.Storage)).Where(row => row.StartsWith("ArticleLists:", StringComparison.Ordinal))];
    }

    [Fact]
    public async Task AFileThatIsGoneWithdrawsItsArticleOnce()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAndIngestAsync(Name, History[0].Text);
        await ingest.DeleteAsync(Name);

        var receipt = await ingest.IngestAsync(Name);

        Assert.Equal((Outcome.Withdrawn, 2), (receipt.Outcome, receipt.Version));
        Assert.Equal(Outcome.Published, Assert.Single(receipt.History!).Outcome);
        Assert.Equivalent(receipt, await ingest.IngestAsync(Name) with { Started = receipt.Started, Completed = receipt.Completed }, strict: true);
        Assert.Equal("deleted", Assert.Single((await ingest.IngestAsync("acme/never-read.txt")).Problems!).Code);
    }

    [Fact]
    public async Task TwoInstancesOnTheSameBlobEndAsOne()
    {
        var storage = azurite.NewAccount();
        await using var one = await DirectIngest.StartAsync(storage);
        await using var other = await DirectIngest.StartAsync(storage);
        foreach (var number in Enumerable.Range(1, 20))
        {
            var name = $"acme/{number}.txt";
            await one.DropAsync(name, $"The ferry sailed at dawn, for the {number}th time.\nNobody had expected it to.");
            var receipts = await Task.WhenAll(one.IngestAsync(name), other.IngestAsync(name), one.IngestAsync(name));

            Assert.All(receipts, receipt => Assert.Equal((Outcome.Published, 1), (receipt.Outcome, receipt.Version)));
        }

        var rows = await StoredTables.DumpAsync(storage);
        Assert.Equal(40, rows.Count(row => row.StartsWith("Articles:", StringComparison.Ordinal)));
        Assert.Equal(80, rows.Count(row => row.StartsWith("ArticleLists:", StringComparison.Ordinal)));
        // Of each file the receipt, its place in the list of all and of its outcome; and the count of all articles.
        Assert.Equal(61, rows.Count(row => row.StartsWith("Uploads:", StringComparison.Ordinal)));
        Assert.Contains("Uploads: counted RowKey=acme Articles=20", rows);
    }
}
