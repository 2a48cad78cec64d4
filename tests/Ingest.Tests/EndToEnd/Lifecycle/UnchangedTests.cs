using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>The same again changes nothing, and the receipt says so.</summary>
public sealed class UnchangedTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Copy = "Harbourtown gets its ferry back\n\nThe ferry sailed at dawn.\n\nHalf the town saw it off.";

    [Theory]
    [InlineData(Copy)]
    [InlineData("Harbourtown  gets its\tferry back\r\n \r\n\r\nThe ferry sailed  at dawn. \r\n\r\nHalf the town saw it off.\r\n\r\n")]
    public async Task TheSameTextHoweverSpacedIsNoVersionAndNoChange(string again)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var first = await ingest.DropAsync(Name, Copy);
        var article = await ingest.ArticleAsync(first);

        var second = await ingest.DropAsync(Name, again);

        JsonText.AssertEqual(
            $$"""
            {
              "publisher": "acme",
              "path": "ferry.txt",
              "outcome": "unchanged",
              "articleId": "{{ArticleId.Of(Name)}}",
              "version": 1,
              "etag": "{{second["etag"]}}",
              "bytes": {{again.Length}},
              "dropped": "{{second["dropped"]}}",
              "started": "{{second["started"]}}",
              "completed": "{{second["completed"]}}",
              "attempts": 1,
              "history": [{ "outcome": "published", "completed": "{{first["completed"]}}", "version": 1, "etag": "{{first["etag"]}}" }]
            }
            """,
            second);
        Assert.NotEqual(first["etag"]!.GetValue<string>(), second["etag"]!.GetValue<string>());
        Assert.True(second["started"]!.GetValue<DateTimeOffset>() > first["completed"]!.GetValue<DateTimeOffset>());
        JsonText.AssertEqual(article.ToJsonString(), await ingest.ArticleAsync(second));
        Assert.Single((await ingest.GetAsync($"articles/{ArticleId.Of(Name)}/versions"))["value"]!.AsArray());
        Assert.Equal([$"created {Name} 1: The ferry sailed at dawn."], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task EachTimeIsInTheHistoryTheLatestFirst()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Copy);
        await ingest.DropAsync(Name, Copy + "\n");
        await ingest.DropAsync(Name, "");

        var last = await ingest.DropAsync(Name, Copy);

        Assert.Equal("unchanged", last["outcome"]!.GetValue<string>());
        Assert.Equal(
            ["rejected 1 empty", "unchanged 1 ", "published 1 "],
            last["history"]!.AsArray().Select(past => $"{past!["outcome"]} {past["version"]} {string.Join(' ', past["problems"]?.AsArray() ?? [])}"));
    }

    [Fact]
    public async Task OtherFactsOfTheSameTextAreACorrection()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Copy);

        var receipt = await ingest.DropAsync(Name, Copy, ("section", "Harbour"));

        Assert.Equal("corrected", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(2, receipt["version"]!.GetValue<int>());
        Assert.Equal("Harbour", (await ingest.ArticleAsync(receipt))["section"]!.GetValue<string>());
    }
}
