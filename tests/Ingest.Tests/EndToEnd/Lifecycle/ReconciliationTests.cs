using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Maintenance;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary><c>POST /maintenance/reconcile</c> finds what differs, names it, repairs it, and finds nothing more.</summary>
public sealed class ReconciliationTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Copied = "acme/copied.txt";
    private const string Dawn = "The ferry sailed at dawn.";
    private const string NoCursor = "'from' is what a report's next says. Leave it out to begin at the beginning.";

    private static readonly string Id = ArticleId.Of(Name);
    private static readonly string CopiedId = ArticleId.Of(Copied);
    private static readonly string Unknown = ArticleId.Of("nobody/nothing.txt");

    /// <summary>Address, parameter, code and detail of every way to ask wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "?from=", "from", "invalid-cursor", NoCursor },
        { "?from=x", "from", "invalid-cursor", NoCursor },
        { "?from=%3F%3F", "from", "invalid-cursor", NoCursor },
        { "?from=" + Cursor("6 "), "from", "invalid-cursor", NoCursor },
        { "?from=" + Cursor("1"), "from", "invalid-cursor", NoCursor },
        { "?from=" + Cursor("-1 "), "from", "invalid-cursor", NoCursor },
        { "?limit=0", "limit", "out-of-range", "A limit is a whole number from 1 to 10000." },
        { "?limit=10001", "limit", "out-of-range", "A limit is a whole number from 1 to 10000." },
        { "?publisher=acme", "publisher", "unknown-parameter", "There is no parameter of this name here. Known are: from, limit." },
    };

    [Fact]
    public async Task WhereNothingIsWrongNothingIsRepaired()
    {
        await using var ingest = await StartedAsync();
        var before = await StoredTables.DumpAsync(ingest.Storage);

        // 2 files, 2 articles, 2 rows in each of 2 lists, and of fingerprints 1 for the text and 1 for each that carries it; 2 receipts, each
        // in 2 lists, 1 count, and 1 publisher.
        await AssertNothingIsWrongAsync(ingest, rows: 19);

        Assert.Equal(before, await StoredTables.DumpAsync(ingest.Storage));
    }

    [Fact]
    public async Task AFileThatWasNeverIngestedIs()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), settings: ("AzureWebJobs.IngestArticle.Disabled", "true"));
        await ingest.Drop().GetBlobClient(Name).UploadAsync(new BinaryData(Dawn), TestContext.Current.CancellationToken);

        await AssertRepairsAsync(ingest, $"ingested {Name}");

        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal("published", (await ingest.ReceiptAsync(Name))["outcome"]!.GetValue<string>());
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task AFileWhoseLastTryFailedIsTriedAgain()
    {
        var storage = new FailingTransactions();
        storage.FailNext(5);
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage);
        await ingest.Drop().GetBlobClient(Name).UploadAsync(new BinaryData(Dawn), TestContext.Current.CancellationToken);
        await ingest.ReceiptAsync(Name, receipt => receipt["poisoned"] is not null);

        await AssertRepairsAsync(ingest, $"ingested {Name}");

        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());
    }

    [Fact]
    public async Task AnArticleWhoseFileIsGoneIsWithdrawn()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), settings: ("AzureWebJobs.WithdrawDeleted.Disabled", "true"));
        await ingest.DropAsync(Name, Dawn);
        await ingest.Drop().GetBlobClient(Name).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);

        await AssertRepairsAsync(ingest, $"withdrawn {Id}");

        Assert.Empty(await ingest.ListAsync());
        Assert.Equal("withdrawn", (await ingest.ReceiptAsync(Name))["outcome"]!.GetValue<string>());
        Assert.Equal([$"created {Name} 1", $"withdrawn {Name} 2"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task AReceiptThatIsLostIsWrittenAgain()
    {
        await using var ingest = await StartedAsync();
        var receipts = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var name in new[] { Name, Copied })
        {
            receipts[name] = await ingest.ReceiptAsync(name);
            await Table(ingest, "Uploads").DeleteEntityAsync("acme", ArticleId.Of(name), ETag.All, TestContext.Current.CancellationToken);
        }

        // Of each receipt that got lost there were a place in the list of all and one in that of its outcome, and of one a shown article.
        var repairs = await ReconcileAsync(ingest);
        Assert.Equal(["count acme", $"ingested {Copied}", $"ingested {Name}"], repairs.Take(3));
        Assert.Equal(7, repairs.Count);
        Assert.All(repairs.Skip(3), repair => Assert.StartsWith("upload acme ~", repair, StringComparison.Ordinal));
        Assert.Empty(await ReconcileAsync(ingest));
        Assert.Equal(1, (await ingest.GetAsync("publishers/acme"))["articles"]!.GetValue<int>());

        foreach (var (name, receipt) in receipts)
        {
            var written = await ingest.ReceiptAsync(name);
            foreach (var time in new[] { "started", "completed" })
            {
                receipt[time] = written[time]!.DeepClone();
            }

            JsonText.AssertEqual(receipt.ToJsonString(), written);
        }

        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name, Copied));
    }

    [Fact]
    public async Task AMissingRowOfAListIsPutBack()
    {
        await using var ingest = await StartedAsync();
        foreach (var row in await ListRowsAsync(ingest))
        {
            await Table(ingest, "ArticleLists").DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
        }

        Assert.Empty(await ingest.ListAsync());
        await AssertRepairsAsync(ingest, $"list {Id}");

        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync("articles?publisher=acme"));
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task ARowOfAListThatShowsAnOldVersionIsReplaced()
    {
        await using var ingest = await StartedAsync();
        var old = (await ListRowsAsync(ingest)).First(row => row.PartitionKey == "all");
        await ingest.DropAsync(Copied, "The ferry sailed at noon.");
        await ingest.DropAsync(Name, "The ferry sailed at ten.");
        await Table(ingest, "ArticleLists").UpsertEntityAsync(old, TableUpdateMode.Replace, TestContext.Current.CancellationToken);

        await AssertRepairsAsync(ingest, $"list {Id}");

        Assert.Contains("Ferry 2: The ferry sailed at ten.", await ingest.ListAsync());
    }

    [Fact]
    public async Task ARowOfAListThatItsArticleDoesNotWantIsTakenOff()
    {
        await using var ingest = await StartedAsync();
        var row = (await ListRowsAsync(ingest)).First(row => row.PartitionKey == "all");
        (string Partition, string Row)[] stale =
        [
            ("all", "0" + row.RowKey[1..^1] + "0"),
            ("all", $"{row.RowKey[..19]}~{Unknown}"),
            ("all", $"o{row.RowKey[..19]}~{Id}"),
            ("section~harbour", row.RowKey),
            ("keyword~ferries", row.RowKey),
            ("keyword~ferries", $"o{row.RowKey}"),
        ];
        foreach (var (partition, key) in stale)
        {
            await Table(ingest, "ArticleLists").AddEntityAsync(new TableEntity(row) { PartitionKey = partition, RowKey = key }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(3, (await ingest.ListAsync()).Count);
        Assert.Equal(2, (await ingest.ListAsync("articles?sort=oldest")).Count);
        Assert.Single(await ingest.ListAsync("articles?keyword=ferries&sort=oldest"));
        await AssertRepairsAsync(ingest, [.. stale.Select(row => $"list {row.Partition} {row.Row}").Order(StringComparer.Ordinal)]);

        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync("articles?sort=oldest"));
        foreach (var list in new[] { "section=harbour", "keyword=ferries", "keyword=ferries&sort=oldest" })
        {
            Assert.Empty(await ingest.ListAsync("articles?" + list));
        }
    }

    [Fact]
    public async Task ARowThatLostItsTwinGetsItBackOrGoesWithIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn, ("keywords", "ferries,harbour"));
        var rows = await ListRowsAsync(ingest);
        Assert.Equal(8, rows.Count);
        var (oldest, newest) = (rows.Single(row => row is { PartitionKey: "all" } && row.RowKey[0] == 'o'), rows.Single(row => row is { PartitionKey: "keyword~ferries" } && row.RowKey[0] != 'o'));
        await DeleteRowAsync(oldest);
        await AssertRepairsAsync(ingest, $"list {Id}");
        Assert.Single(await ingest.ListAsync("articles?sort=oldest"));

        await DeleteRowAsync(newest);
        await AssertRepairsAsync(ingest, $"list {Id}");
        Assert.Single(await ingest.ListAsync("articles?keyword=ferries"));

        // A withdrawal takes with it what is there.
        await DeleteRowAsync(oldest);
        await DeleteRowAsync(newest);
        await ingest.WithdrawAsync(Name, "It was wrong.");
        Assert.Empty(await ListRowsAsync(ingest));

        Task DeleteRowAsync(TableEntity row) => Table(ingest, "ArticleLists").DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AFingerprintThatIsLostIsTakenAgain()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        foreach (var row in await RowsAsync(ingest, "Fingerprints"))
        {
            await Table(ingest, "Fingerprints").DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);
        }

        await AssertRepairsAsync(ingest, $"fingerprint {Id}");

        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal("duplicate", (await ingest.DropAsync(Copied, Dawn))["outcome"]!.GetValue<string>());
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name, Copied));
    }

    [Fact]
    public async Task AnArticleThatItsFingerprintDoesNotKnowIsKnownAgain()
    {
        await using var ingest = await StartedAsync();
        var carrier = (await RowsAsync(ingest, "Fingerprints")).Single(row => row.RowKey.EndsWith(CopiedId, StringComparison.Ordinal));
        await Table(ingest, "Fingerprints").DeleteEntityAsync(carrier.PartitionKey, carrier.RowKey, ETag.All, TestContext.Current.CancellationToken);

        await AssertRepairsAsync(ingest, $"fingerprint {CopiedId}");

        await ingest.DeleteFileAsync(Name);
        Assert.Equal([$"Copied 1: {Dawn}"], await ingest.ListAsync());
    }

    [Fact]
    public async Task AFingerprintThatNamesAnArticleThatIsNotThereNamesTheRightOneAgain()
    {
        await using var ingest = await StartedAsync();
        var rows = await RowsAsync(ingest, "Fingerprints");
        var holder = rows.Single(row => row.RowKey == "acme");
        await Table(ingest, "Fingerprints").UpdateEntityAsync(new TableEntity(holder) { ["Holder"] = Unknown }, ETag.All, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        await Table(ingest, "Fingerprints").AddEntityAsync(new TableEntity(holder.PartitionKey, $"acme~{Unknown}") { ["Number"] = 7 }, TestContext.Current.CancellationToken);

        await ReconcileAsync(ingest);
        await AssertNothingIsWrongAsync(ingest, rows: 19);

        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal("published", (await ingest.ReceiptAsync(Name))["outcome"]!.GetValue<string>());
        Assert.Equal(Id, (await ingest.ReceiptAsync(Copied))["duplicateOf"]!.GetValue<string>());
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name, Copied));
    }

    [Fact]
    public async Task AChangeThatWasNotToldIsTold()
    {
        await using var ingest = await StartedAsync();
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name, Copied));
        var row = Assert.Single(await RowsAsync(ingest, "Changes"), row => row.GetString("Type") == "Created");
        await Table(ingest, "Changes").DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);

        await AssertRepairsAsync(ingest, $"change {Id}");

        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name, Copied));
    }

    [Fact]
    public async Task AWithdrawalThatWasNotToldIsTold()
    {
        await using var ingest = await StartedAsync();
        await ingest.WithdrawAsync(Name, "It was wrong.");
        string[] told = [$"created {Name} 1", $"withdrawn {Name} 2", $"created {Copied} 1: {Dawn}"];
        Assert.Equal(told, await ingest.ChangesAsync(Name, Copied));
        var row = (await RowsAsync(ingest, "Changes")).Single(row => row.RowKey.EndsWith($"{Id}~0000000002", StringComparison.Ordinal));
        await Table(ingest, "Changes").DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, TestContext.Current.CancellationToken);

        await AssertRepairsAsync(ingest, $"change {Id}");

        Assert.Equal([told[0], told[2], told[1]], await ingest.ChangesAsync(Name, Copied));
    }

    [Fact]
    public async Task ARunThatIsLimitedSaysWhereTheNextOneGoesOn()
    {
        await using var ingest = await StartedAsync();
        var row = (await ListRowsAsync(ingest)).First(row => row.PartitionKey == "all");
        foreach (var stale in Enumerable.Range(0, 450).Chunk(90))
        {
            await Table(ingest, "ArticleLists").SubmitTransactionAsync(
                stale.Select(number => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("all", string.Create(CultureInfo.InvariantCulture, $"{number:D19}~{Id}")))),
                TestContext.Current.CancellationToken);
        }

        var (runs, looked, repaired) = (0, 0, 0);
        string? next = null;
        do
        {
            var report = await ingest.PostAsync($"maintenance/reconcile?limit=1{(next is null ? "" : $"&from={next}")}");
            looked += report["checked"]!.GetValue<int>();
            repaired += report["repaired"]!["list"]?.GetValue<int>() ?? 0;
            Assert.Equal(Math.Min(report["repaired"]!["list"]?.GetValue<int>() ?? 0, 100), report["repairs"]!.AsArray().Count);
            next = report["next"]?.GetValue<string>();
            Assert.InRange(++runs, 1, 20);
        }
        while (next is not null);

        // Pages hold 200: files, articles, fingerprints, receipts and publishers are one each, rows of lists three.
        Assert.Equal(8, runs);
        Assert.Equal(469, looked);
        Assert.Equal(450, repaired);
        await AssertNothingIsWrongAsync(ingest, rows: 19);
        Assert.Equal(row.RowKey, (await ListRowsAsync(ingest)).First(row => row.PartitionKey == "all").RowKey);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongParametersAreToldExactly(string query, string parameter, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(HttpMethod.Post, "maintenance/reconcile" + query, HttpStatusCode.BadRequest, ProblemText.Invalid("maintenance/reconcile", parameter, code, detail));
    }

    [Theory]
    [InlineData("0 x")]
    [InlineData("1 x")]
    [InlineData("2 x")]
    [InlineData("3 x y")]
    [InlineData("1 \0 \ud83d\udea2")]
    public async Task ACursorThatNoReportGaveIsNoFaultOfOurs(string cursor)
    {
        await using var ingest = await StartedAsync();

        using var response = await ingest.Http.PostAsync(new Uri("maintenance/reconcile?from=" + Cursor(cursor), UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, response.StatusCode.ToString());
    }

    [Fact]
    public async Task EveryNightDoesTheSameAndGoesOnWhereTheLastOneStopped()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        var nightly = ingest.Get<NightlyReconciliation>();

        await nightly.RunAsync(TestContext.Current.CancellationToken);

        var receipt = Assert.Single(await ReceiptsAsync(ingest.Storage));
        Assert.Equal("Published", receipt.GetString("Outcome"));
        var kept = Assert.Single(await RowsAsync(ingest.Storage, "Maintenance"));
        Assert.Null(kept.GetString("Next"));

        // The last check alone does not see a file that is new.
        await ingest.DropAsync(Copied, "The ferry sailed at noon.");
        await Table(ingest.Storage, "Maintenance").UpsertEntityAsync(new TableEntity(kept.PartitionKey, kept.RowKey) { ["Next"] = Cursor("3 ") }, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        await nightly.RunAsync(TestContext.Current.CancellationToken);
        Assert.Single(await ReceiptsAsync(ingest.Storage));

        // What is no cursor any more is no place to go on from.
        await Table(ingest.Storage, "Maintenance").UpsertEntityAsync(new TableEntity(kept.PartitionKey, kept.RowKey) { ["Next"] = "?" }, TableUpdateMode.Replace, TestContext.Current.CancellationToken);
        await nightly.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, (await ReceiptsAsync(ingest.Storage)).Count);
    }

    /// <summary>An article and its duplicate.</summary>
    private async Task<RunningIngest> StartedAsync()
    {
        var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        await ingest.DropAsync(Copied, Dawn);
        return ingest;
    }

    private static async Task AssertRepairsAsync(RunningIngest ingest, params string[] expected)
    {
        Assert.Equal(expected, await ReconcileAsync(ingest));
        Assert.Empty(await ReconcileAsync(ingest));
    }

    private static async Task<IReadOnlyList<string>> ReconcileAsync(RunningIngest ingest)
    {
        var report = await ingest.PostAsync("maintenance/reconcile");
        Assert.Null(report["next"]);
        Assert.Equal(
            report["repairs"]!.AsArray().GroupBy(repair => repair!["kind"]!.GetValue<string>()).ToDictionary(kind => kind.Key, kind => kind.Count()),
            report["repaired"]!.AsObject().ToDictionary(kind => kind.Key, kind => kind.Value!.GetValue<int>()));
        return [.. report["repairs"]!.AsArray().Select(repair => $"{repair!["kind"]} {repair["subject"]}").Order(StringComparer.Ordinal)];
    }

    private static async Task AssertNothingIsWrongAsync(RunningIngest ingest, int rows) =>
        JsonText.AssertEqual($$"""{ "checked": {{rows}}, "repaired": {}, "repairs": [] }""", await ingest.PostAsync("maintenance/reconcile"));

    private static Task<IReadOnlyList<TableEntity>> ListRowsAsync(RunningIngest ingest) => RowsAsync(ingest, "ArticleLists");

    private static Task<IReadOnlyList<TableEntity>> RowsAsync(RunningIngest ingest, string table) => RowsAsync(ingest.Storage, table);

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(string storage, string table)
    {
        List<TableEntity> rows = [];
        await foreach (var row in StoredTables.RowsAsync(storage, table))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static async Task<IReadOnlyList<TableEntity>> ReceiptsAsync(string storage) =>
        [.. (await RowsAsync(storage, "Uploads")).Where(row => !row.RowKey.StartsWith('~'))];

    private static TableClient Table(RunningIngest ingest, string table) => Table(ingest.Storage, table);

    private static TableClient Table(string storage, string table) => new(storage, table);

    private static string Cursor(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
