using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>What cannot become an article gets a receipt that says why, in words that help and codes that stay.</summary>
public sealed class RejectionTests(AzuriteFixture azurite)
{
    public static TheoryData<string, byte[], string, string> Files => new()
    {
        { "acme/a.txt", [], "empty", "The file has no bytes. Drop it again with its text." },
        { "acme/a.txt", " \r\n\t\u00A0 "u8.ToArray(), "no-text", "The file has no words in it. Drop it again with the article's text." },
        { "acme/a.txt", "*** — …\n"u8.ToArray(), "no-text", "The file has no words in it. Drop it again with the article's text." },
        { "acme/a.txt", new byte[Limits.BlobBytes + 1], "too-large", "The file has 4,194,305 bytes; at most 4,194,304 (4 MiB) are allowed. Drop the article's text alone, without images or video." },
        { "acme/a.txt", "%PDF-1.7 and so on"u8.ToArray(), "not-text", "The file is a PDF document, not text. Export the article as text and drop that." },
        { "acme/a.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "not-text", "The file is a JPEG image, not text. Export the article as text and drop that." },
        { "acme/a.txt", [1, 2, 3, 0, 5, 6, 0, 8, 9, 10, 0], "not-text", "The file is binary data, not text. Export the article as text and drop that." },
        { "acme/a.txt", [0xEF, 0xBB, 0xBF, 0x41, 0xFF, 0x42], "undecodable", "Byte 4 of the file, counted from 0, is no character in utf-8, nor is the file in any other known encoding. Export the article as UTF-8." },
        { "Acme_News/a.txt", "The ferry sailed."u8.ToArray(), "bad-publisher", "\"Acme_News\" is no publisher's name. Drop the file in a folder whose name is 1 to 50 characters of a-z, 0-9 and hyphen." },
        { "stray.txt", "The ferry sailed."u8.ToArray(), "bad-path", "\"stray.txt\" lies at the root of the container. Drop it in the publisher's folder: {publisher}/stray.txt." },
        { "acme/" + new string('p', 901), "The ferry sailed."u8.ToArray(), "bad-path", "The path has 901 characters; at most 900 are allowed. Shorten the names of folders or file." },
        { "acme//a.txt", "The ferry sailed."u8.ToArray(), "bad-path", "The path holds control characters, a backslash, or an empty, \".\" or \"..\" segment. Rename the file." },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task TheReceiptSaysWhatIsWrong(string name, byte[] content, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync(name, content);

        Assert.Equal("rejected", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(new JsonArray(new JsonObject { ["code"] = code, ["detail"] = detail }), receipt["problems"], JsonNode.DeepEquals);
        Assert.Null(receipt["articleId"]);
        Assert.Empty((await ingest.GetAsync("articles"))["value"]!.AsArray());
    }

    [Fact]
    public async Task WarningsAreNoMoreThanAReceiptHolds()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var lines = string.Concat(Enumerable.Range(1, 300).Select(number => $"date: day {number} of the ferry\n"));

        var receipt = await ingest.DropAsync("acme/a.md", $"---\n{lines}---\n# Ferry\n\nThe ferry sailed.");

        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        Assert.InRange(receipt["warnings"]!.AsArray().Count, 1, Limits.Warnings + 1);
    }

    [Theory]
    [InlineData("RIFFA, May 24, 2026 (Northwire) — The ferry sailed again yesterday.")]
    [InlineData("ID3 is a tag, said the harbour master.")]
    public async Task CopyThatBeginsLikeAFileOfSoundIsCopy(string copy)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        Assert.Equal("published", (await ingest.DropAsync("acme/a.txt", copy))["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task AllProblemsOfANameAreToldAtOnce()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync("ACME/" + new string('p', 901), "The ferry sailed.");

        Assert.Equal(["bad-publisher", "bad-path"], receipt["problems"]!.AsArray().Select(problem => problem!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task ARejectedCorrectionLeavesTheArticleAsItIs()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/a.txt", "The ferry sailed at dawn.");

        var receipt = await ingest.DropAsync("acme/a.txt", "");

        Assert.Equal("rejected", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(1, receipt["version"]!.GetValue<int>());
        Assert.Equal("The ferry sailed at dawn.", (await ingest.ArticleAsync(receipt))["blocks"]![0]!["text"]!.GetValue<string>());
    }
}
