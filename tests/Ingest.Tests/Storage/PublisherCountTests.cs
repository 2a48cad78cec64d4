using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Maintenance;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>The number of a publisher's articles is right whoever changes it, whatever fails and whatever is tidied up meanwhile.</summary>
public sealed class PublisherCountTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task InstancesAddUp()
    {
        var storage = azurite.NewAccount();
        await using var one = await DirectIngest.StartAsync(storage);
        await using var other = DirectIngest.Open(storage);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => (number % 2 == 0 ? one : other).DropAndIngestAsync($"acme/{number}.txt", Text(number))));
        await AssertCountedAsync(one, 20);
        Assert.Equal(2, (await CountRowsAsync(storage)).Count);

        // Each takes away what the other made.
        await Task.WhenAll(Enumerable.Range(0, 15).Select(async number =>
        {
            await one.DeleteAsync($"acme/{number}.txt");
            await (number % 2 == 0 ? other : one).IngestAsync($"acme/{number}.txt");
        }));
        await AssertCountedAsync(other, 5);
        Assert.Equal(2, (await CountRowsAsync(storage)).Count);
    }

    [Fact]
    public async Task AnInstanceWhoseRowWasAddedToTheOthersGoesOn()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(1));
        await ingest.DropAndIngestAsync("acme/2.txt", Text(2));

        await using var later = DirectIngest.Open(storage);
        later.Time.Advance(TimeSpan.FromDays(2));
        Assert.False(await later.Get<PublisherCountLedger>().TryCorrectAsync("acme", TestContext.Current.CancellationToken));
        Assert.Equal("~c~all", Assert.Single(await CountRowsAsync(storage)).RowKey);
        await AssertCountedAsync(ingest, 2);

        await ingest.DropAndIngestAsync("acme/3.txt", Text(3));
        await ingest.DeleteAsync("acme/1.txt");
        await ingest.IngestAsync("acme/1.txt");
        await AssertCountedAsync(ingest, 2);
        Assert.Equal([2, 0], (await CountRowsAsync(storage)).Select(row => row.GetInt32("Articles")!.Value).OrderDescending());

        await later.Get<PublisherCountLedger>().TryCorrectAsync("acme", TestContext.Current.CancellationToken);
        await AssertCountedAsync(ingest, 2);
        Assert.Equal(2, Assert.Single(await CountRowsAsync(storage)).GetInt32("Articles"));
    }

    [Fact]
    public async Task RowsOfInstancesAreLeftAloneForADay()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(1));

        await using var later = DirectIngest.Open(storage);
        later.Time.Advance(TimeSpan.FromHours(23));
        await later.Get<PublisherCountLedger>().TryCorrectAsync("acme", TestContext.Current.CancellationToken);

        Assert.NotEqual("~c~all", Assert.Single(await CountRowsAsync(storage)).RowKey);
    }

    [Fact]
    public async Task TheLastUploadOutlivesTheInstanceThatSawIt()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        var receipt = await ingest.DropAndIngestAsync("acme/1.txt", Text(1));

        ingest.Time.Advance(TimeSpan.FromDays(2));
        await ingest.Get<PublisherCountLedger>().TryCorrectAsync("acme", TestContext.Current.CancellationToken);

        Assert.Equal(receipt.Dropped, (await ingest.Get<PublisherStore>().FindAsync("acme", TestContext.Current.CancellationToken))!.LastUpload);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    [InlineData(null)]
    public async Task AWrongCountIsPutRightBesideInstancesThatKnowIt(int? wrong)
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(1));
        var row = Assert.Single(await CountRowsAsync(storage));
        if (wrong is null)
        {
            await Uploads(storage).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
        }
        else
        {
            row["Articles"] = wrong;
            await Uploads(storage).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        }

        Assert.True(await ingest.Get<PublisherCountLedger>().TryCorrectAsync("acme", TestContext.Current.CancellationToken));
        Assert.False(await ingest.Get<PublisherCountLedger>().TryCorrectAsync("acme", TestContext.Current.CancellationToken));
        await AssertCountedAsync(ingest, 1);

        await ingest.DropAndIngestAsync("acme/2.txt", Text(2));
        await AssertCountedAsync(ingest, 2);
    }

    [Fact]
    public async Task TwoThatPutItRightAtOnceDoItOnce()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(1));
        var row = Assert.Single(await CountRowsAsync(storage));
        await Uploads(storage).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ingest.Get<PublisherCountLedger>().TryCorrectAsync("acme", TestContext.Current.CancellationToken)));

        await AssertCountedAsync(ingest, 1);
    }

    [Fact]
    public async Task ATransactionThatFindsAnotherCountLeavesNothingHalfDone()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(1));
        var row = Assert.Single(await CountRowsAsync(storage));
        await Uploads(storage).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken); // The same, under another entity tag.

        Assert.Equal(Outcome.Published, (await ingest.DropAndIngestAsync("acme/2.txt", Text(2))).Outcome);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(3));

        await AssertCountedAsync(ingest, 2);
        Assert.Equal(2, (await ListedAsync(ingest)).Count);
    }

    [Fact]
    public async Task ARowThatIsMissingFromTheListsDoesNotStopAReceipt()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(1), ("embargo", "9998-01-01"));
        foreach (var row in await RowsAsync(storage, row => row.RowKey.StartsWith('~') && !row.RowKey.StartsWith("~c~", StringComparison.Ordinal)))
        {
            await Uploads(storage).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Outcome.Corrected, (await ingest.DropAndIngestAsync("acme/1.txt", Text(2))).Outcome);

        await AssertCountedAsync(ingest, 1);
        Assert.Equal(Outcome.Corrected, Assert.Single(await ListedAsync(ingest)).Outcome);
    }

    [Fact]
    public async Task DataOfBeforeThereWereListsAndCountsIsTakenIn()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        foreach (var number in Enumerable.Range(0, 5))
        {
            await ingest.DropAndIngestAsync($"acme/{number}.txt", Text(number));
        }

        await MakeOldAsync(storage);
        await using var newer = DirectIngest.Open(storage);
        Assert.Null(await newer.Get<PublisherStore>().FindAsync("acme", TestContext.Current.CancellationToken));

        // What is dropped is counted from then on, and the rest once it is looked after.
        await newer.DropAndIngestAsync("acme/0.txt", Text(10));
        await newer.DropAndIngestAsync("acme/5.txt", Text(5));
        await AssertCountedAsync(newer, 2);
        Assert.Equal(2, (await ListedAsync(newer)).Count);
        var report = await newer.Get<Reconciliation>().RunAsync(null, 1000, TestContext.Current.CancellationToken);

        Assert.Equal([KeyValuePair.Create(RepairKind.Upload, 4)], report.Repaired);
        await AssertCountedAsync(newer, 6);
        Assert.Equal(6, (await ListedAsync(newer)).Count);
        Assert.Empty((await newer.Get<Reconciliation>().RunAsync(null, 1000, TestContext.Current.CancellationToken)).Repaired);
    }

    [Fact]
    public async Task WhatAReceiptDoesNotWantBesideItIsTakenAwayAndWhatItLacksPutBack()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await DirectIngest.StartAsync(storage);
        await ingest.DropAndIngestAsync("acme/1.txt", Text(1));
        var rows = await RowsAsync(storage, row => row.RowKey.StartsWith("~u~", StringComparison.Ordinal));
        var row = Assert.Single(rows);
        await Uploads(storage).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
        foreach (var key in new[] { $"~u~0000000000000000007~{ArticleId.Of("acme/1.txt")}", $"~u~0000000000000000007~{ArticleId.Of("acme/2.txt")}", $"~e~0000000000000000007~{ArticleId.Of("acme/1.txt")}" })
        {
            await Uploads(storage).AddEntityAsync(new TableEntity(row) { RowKey = key }, TestContext.Current.CancellationToken);
        }

        await new TableClient(storage, "Publishers").DeleteEntityAsync("publishers", "acme", ETag.All, TestContext.Current.CancellationToken);

        var report = await ingest.Get<Reconciliation>().RunAsync(null, 1000, TestContext.Current.CancellationToken);

        Assert.Equal([KeyValuePair.Create(RepairKind.Upload, 5)], report.Repaired);
        await AssertCountedAsync(ingest, 1);
        Assert.Equal("1.txt", Assert.Single(await ListedAsync(ingest)).Path);
        Assert.Equal("acme", Assert.Single((await ingest.Get<PublisherStore>().ListAsync(null, 10, TestContext.Current.CancellationToken)).Publishers).Name);
        Assert.Empty((await ingest.Get<Reconciliation>().RunAsync(null, 1000, TestContext.Current.CancellationToken)).Repaired);
    }

    private static string Text(int number) => $"The ferry sailed at dawn, for the {number}th time.\nNobody had expected it to.";

    private static async Task AssertCountedAsync(DirectIngest ingest, int articles)
    {
        var publisher = await ingest.Get<PublisherStore>().FindAsync("acme", TestContext.Current.CancellationToken);
        Assert.Equal(articles, publisher?.Articles);
    }

    private static async Task<IReadOnlyList<Receipt>> ListedAsync(DirectIngest ingest) =>
        (await ingest.Get<UploadLists>().QueryAsync(new UploadListQuery("acme", null, null, 100), TestContext.Current.CancellationToken)).Receipts;

    /// <summary>Makes the tables what they were before there were lists of receipts and counts.</summary>
    private static async Task MakeOldAsync(string storage)
    {
        foreach (var row in await RowsAsync(storage, _ => true))
        {
            if (row.RowKey.StartsWith('~'))
            {
                await Uploads(storage).DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
            }
            else
            {
                row.Remove("Filing");
                await Uploads(storage).UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
            }
        }

        await new TableClient(storage, "Publishers").DeleteEntityAsync("publishers", "acme", ETag.All, TestContext.Current.CancellationToken);
    }

    private static TableClient Uploads(string storage) => new(storage, "Uploads");

    private static Task<IReadOnlyList<TableEntity>> CountRowsAsync(string storage) => RowsAsync(storage, row => row.RowKey.StartsWith("~c~", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(string storage, Func<TableEntity, bool> isWanted)
    {
        List<TableEntity> rows = [];
        await foreach (var row in StoredTables.RowsAsync(storage, "Uploads"))
        {
            if (isWanted(row))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
