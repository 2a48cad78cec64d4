using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>What is declared beside the content: settings of the publisher, properties of the blob, the file's name.</summary>
public sealed class DeclarationTests(AzuriteFixture azurite)
{
    private const string Copy = "HARBOURTOWN, May 24, 2026 (Northwire) — The ferry sailed again yesterday after 1.000 days in dock.";

    [Theory]
    [InlineData("harbour-gazette/ferry.txt", "2026-05-23T22:00:00Z")]
    [InlineData("acme/ferry.txt", "2026-05-24T00:00:00Z")]
    public async Task ADateIsTheFirstInstantOfTheDayInThePublishersTimeZone(string name, string published)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), settings: ("Publishers:harbour_gazette:TimeZone", "Europe/Madrid"));

        var article = await ingest.ArticleAsync(await ingest.DropAsync(name, Copy));

        Assert.Equal(published, article["published"]!.GetValue<string>());
        Assert.Equal("2026-05-24", article["dateline"]!["date"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("acme", "Middle-earth", "Publishers:acme:TimeZone must be the IANA name of a time zone, such as Europe/Lisbon; \"Middle-earth\" is none.")]
    [InlineData("ac me", "UTC", "Publishers:ac me names no publisher: a name is 1 to 50 characters of a-z, 0-9 and hyphen.")]
    public async Task ASettingThatCannotBeMeantStopsTheStart(string publisher, string zone, string fault)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => RunningIngest.StartAsync(azurite.NewAccount(), settings: ($"Publishers:{publisher}:TimeZone", zone)));

        Assert.Equal([fault], failure.Failures);
    }

    [Fact]
    public async Task TheContentLanguageIsTheArticles()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync("acme/a.txt", "The ferry sailed."u8.ToArray(), new BlobHttpHeaders { ContentLanguage = "en-gb" });

        Assert.Equal("en-GB", (await ingest.ArticleAsync(receipt))["language"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("acme/a.txt", null, null)]
    [InlineData("acme/a", "application/octet-stream", null)]
    [InlineData("acme/report.v2", "text/plain; charset=utf-8", null)]
    [InlineData("acme/a.pdf", null, "The extension .pdf does not go with the content, which was read as text. Correct it, or leave it out.")]
    [InlineData("acme/a.txt", "image/jpeg", "The content type image/jpeg does not go with the content, which was read as text. Correct it, or leave it out.")]
    public async Task ANameOrTypeThatContradictsTheContentIsAWarning(string name, string? contentType, string? warning)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync(name, "The ferry sailed."u8.ToArray(), new BlobHttpHeaders { ContentType = contentType });

        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        var expected = warning is null ? null : new JsonArray(new JsonObject { ["code"] = "format-mismatch", ["detail"] = warning });
        Assert.Equal(expected, receipt["warnings"], JsonNode.DeepEquals);
    }
}
