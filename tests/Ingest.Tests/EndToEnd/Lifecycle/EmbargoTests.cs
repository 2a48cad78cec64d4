using System.Net;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>Nobody sees an article before its time; at its time it is there by itself.</summary>
public sealed class EmbargoTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Other = "acme/other.txt";
    private const string Dawn = "The ferry sailed at dawn.";
    private const string Noon = "The ferry sailed at noon.";

    private static readonly string Id = ArticleId.Of(Name);

    [Fact]
    public async Task NoRouteShowsItBeforeItsTimeAndAllDoFromThenOn()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var embargo = InTwoHours(ingest);

        var receipt = await ingest.DropAsync(Name, Dawn, ("embargo", embargo), ("section", "Harbour"));

        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(Id, receipt["articleId"]!.GetValue<string>());
        ingest.Time.Advance(TimeSpan.FromHours(1));
        await AssertHiddenAsync(ingest);
        Assert.Empty(await ingest.ChangesAsync(Name));

        ingest.Time.Advance(TimeSpan.FromHours(1));
        foreach (var list in new[] { "articles", "articles?publisher=acme", "articles?section=harbour" })
        {
            Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync(list));
        }

        var article = await ingest.ArticleAsync(receipt);
        Assert.Equal("published", article["status"]!.GetValue<string>());
        Assert.Equal(embargo, article["embargo"]!.GetValue<string>());
        Assert.Equal("published", (await ingest.GetAsync($"articles/{Id}/versions/1"))["status"]!.GetValue<string>());
        Assert.Equal("published", Assert.Single((await ingest.GetAsync($"articles/{Id}/versions"))["value"]!.AsArray())!["status"]!.GetValue<string>());
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name));
        Assert.Equal(embargo, (await ingest.GetAsync("changes"))["value"]![0]!["at"]!.GetValue<string>());
    }

    [Fact]
    public async Task ItTakesItsPlaceAmongThoseThatCameBeforeAndAfter()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/one.txt", "Text number one.", ("published", "2026-05-23"));
        await ingest.DropAsync(Name, Dawn, ("published", "2026-05-24"), ("embargo", InTwoHours(ingest)));
        await ingest.DropAsync("acme/three.txt", "Text number three.", ("published", "2026-05-25"));

        ingest.Time.Advance(TimeSpan.FromHours(3));

        Assert.Equal(["Three 1: Text number three.", $"Ferry 1: {Dawn}", "One 1: Text number one."], await ingest.ListAsync());
    }

    [Fact]
    public async Task AReaderOfChangesThatHasReadOnMeanwhileDoesNotMissIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn, ("embargo", InTwoHours(ingest)));
        ingest.Time.Advance(TimeSpan.FromHours(1));
        await ingest.DropAsync(Other, "Text number two.");
        ingest.Time.Advance(TimeSpan.FromMinutes(1));
        var before = await ingest.GetAsync("changes");
        Assert.Equal([$"created {Other} 1: Text number two."], Told(before));

        ingest.Time.Advance(TimeSpan.FromHours(1));
        var after = await ingest.GetAsync(new Uri(before["nextLink"]!.GetValue<string>()));

        Assert.Equal([$"created {Name} 1: {Dawn}"], Told(after));
    }

    [Fact]
    public async Task OfVersionsUnderEmbargoOnlyTheLastIsTold()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var embargo = InTwoHours(ingest);
        await ingest.DropAsync(Name, Dawn, ("embargo", embargo));
        var receipt = await ingest.DropAsync(Name, Noon, ("embargo", embargo));
        Assert.Equal("corrected", receipt["outcome"]!.GetValue<string>());
        await AssertHiddenAsync(ingest);

        ingest.Time.Advance(TimeSpan.FromHours(3));

        Assert.Equal([$"Ferry 2: {Noon}"], await ingest.ListAsync());
        Assert.Equal([$"created {Name} 2: {Noon}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task AnEmbargoThatIsMovedCountsAsItWasMovedTo()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var later = Newsroom.Instant(ingest.Time.GetUtcNow().AddHours(5));
        await ingest.DropAsync(Name, Dawn, ("embargo", InTwoHours(ingest)));
        await ingest.DropAsync(Name, Dawn, ("embargo", later));

        ingest.Time.Advance(TimeSpan.FromHours(3));
        await AssertHiddenAsync(ingest);
        Assert.Empty(await ingest.ChangesAsync(Name));

        ingest.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal([$"Ferry 2: {Dawn}"], await ingest.ListAsync());
        Assert.Equal([$"created {Name} 2: {Dawn}"], await ingest.ChangesAsync(Name));
        Assert.Equal(later, (await ingest.GetAsync("changes"))["value"]![0]!["at"]!.GetValue<string>());
    }

    [Fact]
    public async Task AnEmbargoThatIsLiftedEndsAtOnce()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn, ("embargo", InTwoHours(ingest)));

        await ingest.DropAsync(Name, Dawn);

        Assert.Equal([$"Ferry 2: {Dawn}"], await ingest.ListAsync());
        ingest.Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal([$"created {Name} 2: {Dawn}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task ACorrectionUnderEmbargoTakesTheArticleAwayUntilItsTime()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var embargo = InTwoHours(ingest);
        await ingest.DropAsync(Name, Dawn);

        await ingest.DropAsync(Name, Noon, ("embargo", embargo));

        await AssertHiddenAsync(ingest);
        var told = await ingest.ChangesAsync(Name);
        Assert.Equal([$"created {Name} 1", $"withdrawn {Name} 2"], told);

        ingest.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal([$"Ferry 2: {Noon}"], await ingest.ListAsync());
        Assert.Equal([.. told, $"restored {Name} 2: {Noon}"], await ingest.ChangesAsync(Name));
        Assert.Equal(embargo, (await ingest.GetAsync("changes"))["value"]![2]!["at"]!.GetValue<string>());
        Assert.Equal([1, 2], (await ingest.GetAsync($"articles/{Id}/versions"))["value"]!.AsArray().Select(version => version!["version"]!.GetValue<int>()));
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("kill")]
    public async Task OfWhatIsWithdrawnUnderEmbargoNothingIsEverTold(string way)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn, ("embargo", InTwoHours(ingest)));

        await (way == "kill" ? ingest.WithdrawAsync(Name, "It was wrong.") : ingest.DeleteFileAsync(Name));

        ingest.Time.Advance(TimeSpan.FromHours(3));
        Assert.Empty(await ingest.ChangesAsync(Name));
        Assert.Empty(await ingest.ListAsync());
        Assert.Equal(HttpStatusCode.Gone, await ingest.StatusAsync($"articles/{Id}"));
        Assert.Equal(HttpStatusCode.Gone, await ingest.StatusAsync($"articles/{Id}/versions/1"));

        await ingest.DropAsync(Name, Noon);
        Assert.Equal([$"created {Name} 3: {Noon}"], await ingest.ChangesAsync(Name));
    }

    private static string InTwoHours(RunningIngest ingest) => Newsroom.Instant(ingest.Time.GetUtcNow().AddHours(2));

    private static IEnumerable<string> Told(JsonNode page) => page["value"]!.AsArray().Select(change => Newsroom.Told(change!, Name, Other));

    private static async Task AssertHiddenAsync(RunningIngest ingest)
    {
        await ingest.AssertProblemAsync(HttpMethod.Get, $"articles/{Id}", HttpStatusCode.NotFound, ProblemText.NotFound($"articles/{Id}", $"There is no article with the id {Id}."));
        await ingest.AssertProblemAsync(HttpMethod.Get, $"articles/{Id}/versions", HttpStatusCode.NotFound, ProblemText.NotFound($"articles/{Id}/versions", $"There is no article with the id {Id}."));
        await ingest.AssertProblemAsync(HttpMethod.Get, $"articles/{Id}/versions/1", HttpStatusCode.NotFound, ProblemText.NotFound($"articles/{Id}/versions/1", $"There is no version 1 of an article with the id {Id}."));
        foreach (var list in new[] { "articles", "articles?publisher=acme", "articles?section=harbour" })
        {
            Assert.Empty(await ingest.ListAsync(list));
        }
    }
}
