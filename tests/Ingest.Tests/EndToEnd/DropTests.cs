using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>A file goes into the container; its receipt and its article come out of the API.</summary>
public sealed class DropTests(AzuriteFixture azurite)
{
    private const string Copy = """
        Harbourtown gets its ferry back

        By Ada Tarn and Jo Reed

        HARBOURTOWN, May 24 (Northwire) — The ferry sailed again yesterday after 1.000 days in dock, and half the town came to see it off.

        “Nobody expected it,” said the harbour master – who had bet against it.

        Photo: Kim Vale/Northwire
        """;

    [Fact]
    public async Task ADroppedFileIsAnArticleThatAnybodyCanRead()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync("acme/world/ferry.txt", Copy);

        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(ArticleId.Of("acme/world/ferry.txt"), receipt["articleId"]!.GetValue<string>());
        Assert.Equal(1, receipt["version"]!.GetValue<int>());
        Assert.Null(receipt["problems"]);
        var article = await ingest.ArticleAsync(receipt);
        var filed = new DateOnly(DateTime.UtcNow.Year, 5, 24);
        JsonText.AssertEqual(
            $$"""
            {
              "id": "{{ArticleId.Of("acme/world/ferry.txt")}}",
              "version": 1,
              "status": "published",
              "publisher": "acme",
              "path": "world/ferry.txt",
              "headline": "Harbourtown gets its ferry back",
              "headlineOrigin": "firstLine",
              "byline": ["Ada Tarn", "Jo Reed"],
              "dateline": { "place": "HARBOURTOWN", "date": "{{FiledOn(filed):yyyy-MM-dd}}", "agency": "Northwire" },
              "language": "en",
              "published": "{{FiledOn(filed):yyyy-MM-dd}}T00:00:00Z",
              "publishedOrigin": "content",
              "ingested": "{{article["ingested"]}}",
              "summary": "The ferry sailed again yesterday after 1.000 days in dock, and half the town came to see it off.",
              "blocks": [
                { "kind": "paragraph", "text": "The ferry sailed again yesterday after 1.000 days in dock, and half the town came to see it off." },
                { "kind": "paragraph", "text": "“Nobody expected it,” said the harbour master – who had bet against it." },
                { "kind": "credit", "text": "Photo: Kim Vale/Northwire" }
              ],
              "credits": [{ "kind": "photo", "creator": "Kim Vale", "provider": "Northwire" }],
              "wordCount": 31,
              "readingMinutes": 1,
              "contentHash": "{{article["contentHash"]}}",
              "source": {
                "blob": "acme/world/ferry.txt",
                "etag": "{{receipt["etag"]}}",
                "contentType": "text/plain",
                "format": "text",
                "encoding": "utf-8",
                "bytes": {{Encoding.UTF8.GetByteCount(Copy)}}
              }
            }
            """,
            article);
    }

    [Fact]
    public async Task TheSameAgainChangesNothing()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var first = await ingest.ArticleAsync(await ingest.DropAsync("acme/ferry.txt", Copy));

        var again = await ingest.DropAsync("acme/ferry.txt", Copy.ReplaceLineEndings("\r\n") + "\r\n \r\n");

        Assert.Equal("unchanged", again["outcome"]!.GetValue<string>());
        Assert.Equal(1, again["version"]!.GetValue<int>());
        Assert.Equal(first, await ingest.ArticleAsync(again), JsonNode.DeepEquals);
    }

    [Theory]
    [InlineData("It cost 5\u00A0000 crowns.", "It cost 5 000 crowns.")]
    [InlineData("It cost 5\u202F000 crowns.", "It cost  5\u3000000 crowns.")]
    [InlineData("The cafe\u0301 reopened.", "The caf\u00E9 reopened.")]
    [InlineData("The ferry\uFFFE sailed.", "The ferry sailed.")]
    public async Task TheSameTextInOtherBlanksOrAnotherUnicodeFormIsTheSame(string first, string second)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", first);

        Assert.Equal("unchanged", (await ingest.DropAsync("acme/ferry.txt", second))["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task AnEmbargoThatCannotBeReadIsRejected()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync("acme/ferry.txt", Copy, ("embargo", "1 December"));

        Assert.Equal("rejected", receipt["outcome"]!.GetValue<string>());
        Assert.Equal("bad-metadata", Assert.Single(receipt["problems"]!.AsArray())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task NewContentIsTheNextVersion()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var first = await ingest.ArticleAsync(await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn."));

        var receipt = await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at noon.");

        Assert.Equal("corrected", receipt["outcome"]!.GetValue<string>());
        var second = await ingest.ArticleAsync(receipt);
        Assert.Equal(2, second["version"]!.GetValue<int>());
        Assert.Equal("The ferry sailed at noon.", second["blocks"]![0]!["text"]!.GetValue<string>());
        Assert.NotNull(second["updated"]);
        Assert.Equal(first["published"]!.GetValue<string>(), second["published"]!.GetValue<string>());
        Assert.Equal(first["ingested"]!.GetValue<string>(), second["ingested"]!.GetValue<string>());
        var listed = Assert.Single((await ingest.GetAsync("articles"))["value"]!.AsArray());
        Assert.Equal(2, listed!["version"]!.GetValue<int>());

        List<string> rows = [];
        await foreach (var row in StoredTables.RowsAsync(ingest.Storage, "Articles"))
        {
            rows.Add($"{row.RowKey} {row.GetInt32("Version")}");
        }

        var id = first["id"]!.GetValue<string>();
        Assert.Equal([$"{id} 2", $"{id}~0000000001 1", $"{id}~0000000002 2"], rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ReDatingAndReSectioningLeavesNoStaleListRow()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", Copy, ("section", "World"), ("published", "2026-05-24"));

        await ingest.DropAsync("acme/ferry.txt", Copy, ("section", "Harbour"), ("published", "2026-05-25T10:00:00Z"));

        Assert.Empty((await ingest.GetAsync("articles?section=world"))["value"]!.AsArray());
        foreach (var list in new[] { "articles", "articles?section=harbour", "articles?publisher=acme", "articles?publisher=acme&section=HARBOUR" })
        {
            var card = Assert.Single((await ingest.GetAsync(list))["value"]!.AsArray())!;
            Assert.Equal("2026-05-25T10:00:00Z", card["published"]!.GetValue<string>());
        }

        var rows = await StoredTables.DumpAsync(ingest.Storage);
        Assert.Equal(6, rows.Count(row => row.StartsWith("ArticleLists:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task MetadataGoesBeforeTheDocument()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync(
            "acme/2026/05/23/ferry.txt",
            Copy,
            ("headline", "F%C3%A4hre f%C3%A4hrt"),
            ("byline", "Kim Vale"),
            ("published", "2026-05-22T08:00:00+02:00"),
            ("language", "en-gb"),
            ("keywords", "ferries, harbour"),
            ("section", "World News"));

        var article = await ingest.ArticleAsync(receipt);
        Assert.Equal("Fähre fährt", article["headline"]!.GetValue<string>());
        Assert.Equal("metadata", article["headlineOrigin"]!.GetValue<string>());
        Assert.Equal("""["Kim Vale"]""", article["byline"]!.ToJsonString());
        Assert.Equal("2026-05-22T06:00:00Z", article["published"]!.GetValue<string>());
        Assert.Equal("metadata", article["publishedOrigin"]!.GetValue<string>());
        Assert.Equal("en-GB", article["language"]!.GetValue<string>());
        Assert.Equal("""["ferries","harbour"]""", article["keywords"]!.ToJsonString());
        Assert.Equal("World News", article["section"]!.GetValue<string>());
    }

    [Fact]
    public async Task BadMetadataIsAWarningOnTheReceipt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync("acme/ferry.txt", Copy, ("published", "last Tuesday"));

        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        var warning = Assert.Single(receipt["warnings"]!.AsArray())!;
        Assert.Equal("bad-metadata", warning["code"]!.GetValue<string>());
        Assert.StartsWith("The metadata x-ms-meta-published cannot be used: it must be an ISO 8601 date", warning["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("acme/2026/05/24/ferry.txt", "2026-05-24T00:00:00Z", "path")]
    [InlineData("acme/2026-05-24-ferry.txt", "2026-05-24T00:00:00Z", "path")]
    [InlineData("acme/ferry.txt", null, "upload")]
    public async Task ThePathOrTheUploadTellsWhenNothingElseDoes(string name, string? published, string origin)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync(name, "The ferry sailed at dawn yesterday.");

        var article = await ingest.ArticleAsync(receipt);
        Assert.Equal(published ?? receipt["dropped"]!.GetValue<string>(), article["published"]!.GetValue<string>());
        Assert.Equal(origin, article["publishedOrigin"]!.GetValue<string>());
        Assert.Equal("Ferry", article["headline"]!.GetValue<string>());
        Assert.Equal("pathName", article["headlineOrigin"]!.GetValue<string>());
        Assert.Equal("The ferry sailed at dawn yesterday.", article["blocks"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task AnEmbargoedArticleAppearsByItselfAtItsTime()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var embargo = DateTimeOffset.UtcNow.AddHours(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var receipt = await ingest.DropAsync("acme/ferry.txt", Copy, ("embargo", embargo));
        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());

        Assert.Empty((await ingest.GetAsync("articles"))["value"]!.AsArray());
        using var early = await ingest.Http.GetAsync($"articles/{receipt["articleId"]}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);

        ingest.Time.Advance(TimeSpan.FromHours(2));
        Assert.Single((await ingest.GetAsync("articles"))["value"]!.AsArray());
        Assert.Equal("published", (await ingest.ArticleAsync(receipt))["status"]!.GetValue<string>());
    }

    private static DateOnly FiledOn(DateOnly day) => new PartialDate(null, day.Month, day.Day).On(DateOnly.FromDateTime(DateTime.UtcNow));
}
