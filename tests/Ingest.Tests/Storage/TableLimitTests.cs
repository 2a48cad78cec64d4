using System.Text;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Storage;

/// <summary>
/// The emulator takes more than the service does, so the service's limits are asserted here: the largest articles
/// that Ingest accepts fit into a row and a transaction.
/// </summary>
public sealed class TableLimitTests(AzuriteFixture azurite)
{
    private const int RowBytes = 1024 * 1024;
    private const int TransactionBytes = 4 * 1024 * 1024;
    private const int ColumnBytes = 64 * 1024;
    private const int KeyBytes = 1024;
    private const int Columns = 252;

    [Theory]
    [InlineData("The ferry sailed at dawn, said the harbour master. ")]
    [InlineData("\"She's gone\" & <away> \\ back 'again' ")]
    [InlineData("夜明けに船が港を出た。町の人々は花を持って見送った。")]
    [InlineData("👩‍🚒 🧑‍🚀 𝔉𝔢𝔯𝔯𝔶 ")]
    public async Task TheLargestArticlesFit(string words)
    {
        var log = new RequestLog();
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount(), log);
        var text = LargestText(words);

        var receipt = await ingest.DropAndIngestAsync("acme/large.txt", text, LargestMetadata());

        Assert.Equal(Outcome.Published, receipt.Outcome);
        Assert.InRange(log.LargestBody, 1, TransactionBytes);
        await AssertAllFitAsync(ingest.Storage);
        var stored = await ingest.Get<ArticleStore>().FindAsync(ArticleId.Of("acme/large.txt"), TestContext.Current.CancellationToken);
        Assert.Equal(text.Split('\n').Select(line => line.Trim()), stored!.Article.Blocks.Select(block => block.Text));
    }

    [Fact]
    public async Task TextThatNothingCanCompressFitsToo()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var random = new Random(1);
        var lines = Enumerable.Range(0, Limits.Blocks).Select(_ => string.Concat(Enumerable.Range(0, 198).Select(_ => (char)random.Next(0x4E00, 0x9FFF))) + "。");

        var receipt = await ingest.DropAndIngestAsync("acme/large.txt", string.Join('\n', lines));

        Assert.Equal(Outcome.Published, receipt.Outcome);
        await AssertAllFitAsync(ingest.Storage);
    }

    [Fact]
    public async Task ASectionThatGrowsOutOfAKeyWhenComposedIsPassedOver()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAndIngestAsync("acme/a.txt", "The ferry sailed.", ("section", Uri.EscapeDataString(new string('\uFDFA', 100))));

        Assert.Equal("bad-metadata", Assert.Single(receipt.Warnings!).Code);
    }

    [Fact]
    public async Task TextOverTheLimitIsRejected()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var line = new string('a', 1000) + ".\n";

        var receipt = await ingest.DropAndIngestAsync("acme/large.txt", string.Concat(Enumerable.Repeat(line, 400)));

        Assert.Equal("too-long", Assert.Single(receipt.Problems!).Code);
        Assert.All(await StoredTables.DumpAsync(ingest.Storage), row => Assert.Matches("^(Uploads|Publishers): ", row));
    }

    [Fact]
    public async Task BlocksOverTheLimitAreRejected()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAndIngestAsync("acme/large.txt", string.Concat(Enumerable.Repeat("The ferry sailed again.\n\n", Limits.Blocks + 1)));

        Assert.Equal("too-many-blocks", Assert.Single(receipt.Problems!).Code);
    }

    /// <summary>As much text as is accepted, in as many blocks.</summary>
    private static string LargestText(string words)
    {
        var characters = Limits.TextCharacters / Limits.Blocks;
        var line = new StringBuilder();
        while (line.Length + words.Length < characters)
        {
            line.Append(words);
        }

        return string.Join('\n', Enumerable.Range(0, Limits.Blocks).Select(number => $"{number} {line.ToString().Trim()}."));
    }

    /// <summary>As much of every fact as is accepted.</summary>
    private static (string, string)[] LargestMetadata() =>
    [
        ("headline", new string('h', Limits.HeadlineCharacters)),
        ("byline", string.Join(';', Enumerable.Range(10, Limits.BylineNames).Select(number => number + new string('b', Limits.NameCharacters - 2)))),
        ("keywords", string.Join(',', Enumerable.Range(10, Limits.Keywords).Select(number => number + new string('k', Limits.NameCharacters - 2)))),
        ("section", new string('s', Limits.NameCharacters)),
    ];

    private static async Task AssertAllFitAsync(string storage)
    {
        foreach (var table in StoredTables.Tables)
        {
            await foreach (var row in StoredTables.RowsAsync(storage, table))
            {
                AssertFits(row);
            }
        }
    }

    /// <summary>The size of an entity as the service reckons it (https://learn.microsoft.com/archive/blogs/avkashchauhan/how-the-size-of-an-entity-is-caclulated-in-windows-azure-table-storage).</summary>
    private static void AssertFits(TableEntity row)
    {
        Assert.InRange(row.PartitionKey.Length * 2, 1, KeyBytes);
        Assert.InRange(row.RowKey.Length * 2, 1, KeyBytes);
        Assert.DoesNotContain(row.PartitionKey + row.RowKey, character => "/\\#?".Contains(character, StringComparison.Ordinal) || char.IsControl(character));
        var bytes = 4 + ((row.PartitionKey.Length + row.RowKey.Length) * 2);
        var columns = row.Where(column => column.Key is not ("odata.etag" or "PartitionKey" or "RowKey" or "Timestamp")).ToList();
        foreach (var (name, value) in columns)
        {
            var size = value switch
            {
                string text => text.Length * 2,
                byte[] binary => binary.Length,
                _ => 8,
            };
            Assert.InRange(size, 0, ColumnBytes);
            bytes += 12 + (name.Length * 2) + size;
        }

        Assert.InRange(bytes, 1, RowBytes);
        Assert.InRange(columns.Count, 0, Columns);
    }
}
