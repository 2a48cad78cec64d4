using System.Globalization;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>A story that was sent again with a few words changed is published, and says what it is similar to.</summary>
public sealed class SimilarTests(AzuriteFixture azurite)
{
    private const string First = "acme/first.txt";
    private const string Second = "acme/second.txt";

    private const string Story = """
        The ferry sailed again on Friday after a thousand days in dock, and half the town came down to the quay to see it off.

        Nobody had expected it, said the harbour master, who had bet against it in the spring and paid for a round of drinks in the Anchor on the same evening.

        The crossing to the island takes forty minutes, and the council says that there will be six of them a day until the end of the summer, when the timetable will be looked at again.

        The ferry was built in 1971 and had been laid up since a leak was found below the engine room. Repairs cost the town more than a new roof for the school, which the opposition has not forgotten.

        The first passengers were a choir, two dogs and a lorry full of potatoes. All of them arrived in good order, the captain reported, although the choir was somewhat hoarse.
        """;

    private static readonly string Resent = Story
        .Replace("Friday", "Saturday", StringComparison.Ordinal)
        .Replace("forty minutes", "fifty minutes", StringComparison.Ordinal)
        .Replace("two dogs", "three dogs", StringComparison.Ordinal);

    private const string OtherStory = """
        The school has a new roof at last. It was put on in eleven days by a firm from the valley, and the rain that fell on the twelfth stayed outside for the first time in years.

        Pupils who had grown used to buckets between their desks were given the buckets to take home. The headmistress kept one, as she told the council, in case it should be needed for the next budget.

        The firm says that the tiles will last for eighty years, which is longer than anybody on the building committee expects to be asked about them.
        """;

    [Fact]
    public async Task AStorySentAgainWithAFewWordsChangedIsPublishedAndMarked()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/school.txt", OtherStory);
        var first = await ingest.DropAsync(First, Story);

        var second = await ingest.DropAsync(Second, Resent);

        Assert.Null(first["similarTo"]);
        Assert.Equal("published", second["outcome"]!.GetValue<string>());
        Assert.Equal(ArticleId.Of(First), second["similarTo"]!.GetValue<string>());
        Assert.Equal(ArticleId.Of(First), (await ingest.ArticleAsync(second))["similarTo"]!.GetValue<string>());
        Assert.Null((await ingest.ArticleAsync(first))["similarTo"]);
        Assert.Equal(3, (await ingest.ListAsync()).Count);
    }

    [Fact]
    public async Task AnotherStoryIsNotSimilar()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Story);

        var receipt = await ingest.DropAsync(Second, OtherStory);

        Assert.Null(receipt["similarTo"]);
        Assert.Null((await ingest.ArticleAsync(receipt))["similarTo"]);
    }

    [Fact]
    public async Task AnArticleIsNotSimilarToItsOwnEarlierVersion()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Story);

        Assert.Null((await ingest.DropAsync(First, Resent))["similarTo"]);
    }

    [Fact]
    public async Task ADuplicateIsNotMarkedAsSimilar()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Story);

        var receipt = await ingest.DropAsync(Second, Story);

        Assert.Equal("duplicate", receipt["outcome"]!.GetValue<string>());
        Assert.Null(receipt["similarTo"]);
    }

    [Fact]
    public async Task OtherPublishersStoriesAreNotCompared()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Story);

        Assert.Null((await ingest.DropAsync("other/second.txt", Resent))["similarTo"]);
    }

    [Fact]
    public async Task WhatIsUnderEmbargoIsNotGivenAway()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Story, ("embargo", Newsroom.Instant(ingest.Time.GetUtcNow().AddHours(2))));

        Assert.Null((await ingest.DropAsync(Second, Resent))["similarTo"]);
    }

    [Fact]
    public async Task WhatWasWithdrawnIsNotNamed()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Story);
        await ingest.WithdrawAsync(First, "It was wrong.");

        Assert.Null((await ingest.DropAsync(Second, Resent))["similarTo"]);
    }

    [Theory]
    [InlineData(-3, true)]
    [InlineData(3, true)]
    [InlineData(-4, false)]
    [InlineData(4, false)]
    public async Task StoriesOfThreeDaysBeforeAndAfterAreCompared(int days, bool isSimilar)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var day = new DateOnly(2026, 5, 24);
        await ingest.DropAsync(First, Story, ("published", Iso(day)));

        var receipt = await ingest.DropAsync(Second, Resent, ("published", Iso(day.AddDays(days))));

        Assert.Equal(isSimilar ? ArticleId.Of(First) : null, receipt["similarTo"]?.GetValue<string>());

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
