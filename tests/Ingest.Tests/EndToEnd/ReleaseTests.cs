using System.Net;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>Documents that say of themselves whether, and from when on, they may be published.</summary>
public sealed class ReleaseTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.json";

    [Fact]
    public async Task ACanceledDocumentWithdrawsItsArticleAndAUsableOneRestoresIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var first = await ingest.DropAsync(Name, Item("usable"));
        Assert.Equal("published", first["outcome"]!.GetValue<string>());

        var canceled = await ingest.DropAsync(Name, Item("canceled"));

        Assert.Equal("withdrawn", canceled["outcome"]!.GetValue<string>());
        Assert.Equal(first["articleId"]!.GetValue<string>(), canceled["articleId"]!.GetValue<string>());
        Assert.Equal(2, canceled["version"]!.GetValue<int>());
        Assert.Empty((await ingest.GetAsync("articles"))["value"]!.AsArray());
        Assert.Empty((await ingest.GetAsync("articles?publisher=acme"))["value"]!.AsArray());
        var id = ArticleId.Of(Name);
        using var gone = await ingest.Http.GetAsync(new Uri($"articles/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var withdrawn = JsonNode.Parse(await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["withdrawn"]!.GetValue<DateTimeOffset>();
        Assert.InRange(withdrawn, canceled["started"]!.GetValue<DateTimeOffset>(), canceled["completed"]!.GetValue<DateTimeOffset>());
        await ingest.AssertProblemAsync(
            HttpMethod.Get,
            $"articles/{id}",
            HttpStatusCode.Gone,
            $$"""
            {
              "type": "/api/docs/problems/withdrawn",
              "title": "The article was withdrawn.",
              "status": 410,
              "detail": "Its publisher withdrew it at {{withdrawn.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}}. Remove every copy of it.",
              "instance": "/api/articles/{{id}}",
              "withdrawn": "{{withdrawn.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'}}"
            }
            """);

        Assert.Equal("unchanged", (await ingest.DropAsync(Name, Item("canceled") + " "))["outcome"]!.GetValue<string>());

        var restored = await ingest.DropAsync(Name, Item("usable"));
        Assert.Equal("corrected", restored["outcome"]!.GetValue<string>());
        Assert.Equal(3, (await ingest.ArticleAsync(restored))["version"]!.GetValue<int>());
        Assert.Single((await ingest.GetAsync("articles"))["value"]!.AsArray());
    }

    [Fact]
    public async Task CancelingWhatNeverWasIsSaidAndChangesNothing()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync(Name, Item("canceled"));

        Assert.Equal("withdrawn", receipt["outcome"]!.GetValue<string>());
        Assert.Null(receipt["articleId"]);
        Assert.Null(receipt["problems"]);
        Assert.DoesNotContain(await StoredTables.DumpAsync(ingest.Storage), row => row.StartsWith("Articles:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AWithheldDocumentIsReadByNobodyUntilAUsableOneComes()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var withheld = await ingest.DropAsync(Name, Item("withheld"));

        Assert.Equal("published", withheld["outcome"]!.GetValue<string>());
        Assert.Contains("withheld", withheld["warnings"]!.AsArray().Select(warning => warning!["code"]!.GetValue<string>()));
        await AssertHiddenAsync(ingest);
        ingest.Time.Advance(TimeSpan.FromDays(10_000));
        await AssertHiddenAsync(ingest);

        var usable = await ingest.DropAsync(Name, Item("usable"));

        Assert.Equal("corrected", usable["outcome"]!.GetValue<string>());
        Assert.Equal("published", (await ingest.ArticleAsync(usable))["status"]!.GetValue<string>());
        Assert.Single((await ingest.GetAsync("articles"))["value"]!.AsArray());
    }

    [Fact]
    public async Task ADocumentsOwnEmbargoHoldsItBackUntilItEnds()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var embargo = ingest.Time.GetUtcNow().AddHours(2);

        var receipt = await ingest.DropAsync(Name, Item("usable", $"\"embargoed\": \"{embargo:yyyy-MM-dd'T'HH:mm:ss'Z'}\","));

        await AssertHiddenAsync(ingest);
        ingest.Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal("published", (await ingest.ArticleAsync(receipt))["status"]!.GetValue<string>());
        Assert.Single((await ingest.GetAsync("articles"))["value"]!.AsArray());
    }

    [Fact]
    public async Task ADocumentsEmbargoThatCannotBeReadIsRejected()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync(Name, Item("usable", "\"embargoed\": \"after the game\","));

        Assert.Equal("rejected", receipt["outcome"]!.GetValue<string>());
        Assert.Equal("bad-field", Assert.Single(receipt["problems"]!.AsArray())!["code"]!.GetValue<string>());
    }

    private static async Task AssertHiddenAsync(RunningIngest ingest)
    {
        using var answer = await ingest.Http.GetAsync(new Uri($"articles/{ArticleId.Of(Name)}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty((await ingest.GetAsync("articles"))["value"]!.AsArray());
    }

    /// <summary>A ninjs item.</summary>
    private static string Item(string pubStatus, string more = "") => $$"""
        {
          "uri": "http://acme.example/2026/ferry",
          "type": "text",
          {{more}}
          "pubstatus": "{{pubStatus}}",
          "headline": "Harbourtown gets its ferry back",
          "body_text": "The ferry sailed again on Friday after 1.000 days in dock.\nHalf the town came to see it off."
        }
        """;
}
