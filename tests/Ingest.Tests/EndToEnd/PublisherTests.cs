using System.Net;
using System.Text.Json.Nodes;
using Ingest.Tests.Azurite;
using Ingest.Tests.EndToEnd.Lifecycle;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary><c>GET /publishers</c> and <c>/publishers/{publisher}</c>: who publishes, and how many articles lists show of each.</summary>
public sealed class PublisherTests(AzuriteFixture azurite)
{
    private const string Dawn = "The ferry sailed at dawn.";
    private const string Noon = "The ferry sailed at noon.";
    private const string NoCursor = "The cursor is damaged. Follow nextLink as it is, or start again without a cursor.";

    /// <summary>Address, parameter, code and detail of every way to ask wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "publishers?limit=0", "limit", "out-of-range", "A limit is a whole number from 1 to 100." },
        { "publishers?limit=101", "limit", "out-of-range", "A limit is a whole number from 1 to 100." },
        { "publishers?cursor=", "cursor", "invalid-cursor", NoCursor },
        { "publishers?cursor=YWNtZQ", "cursor", "invalid-cursor", NoCursor },
        { "publishers?publisher=acme", "publisher", "unknown-parameter", "There is no parameter of this name here. Known are: limit, cursor." },
        { "publishers/Acme", "publisher", "invalid-publisher", "A publisher is 1 to 50 characters of a-z, 0-9 and hyphen." },
        { "publishers/acme?limit=1", "limit", "unknown-parameter", "There is no parameter of this name here. The request takes none." },
    };

    [Fact]
    public async Task TheNumberOfArticlesIsThatOfTheListWhateverHappens()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.DropAsync("acme/a.txt", Dawn);
        await AssertCountedAsync(ingest, 1);
        await ingest.DropAsync("acme/a.txt", Dawn + " Again.");
        await AssertCountedAsync(ingest, 1);
        await ingest.DropAsync("acme/b.txt", Noon);
        await AssertCountedAsync(ingest, 2);
        await ingest.DropAsync("acme/c.txt", Noon);
        await AssertCountedAsync(ingest, 2);
        await ingest.DropAsync("acme/d.txt", "");
        await AssertCountedAsync(ingest, 2);
        await ingest.DeleteFileAsync("acme/b.txt");
        await AssertCountedAsync(ingest, 2); // Its copy is listed now.
        await ingest.WithdrawAsync("acme/a.txt", "It was wrong.");
        await AssertCountedAsync(ingest, 1);
        await ingest.DropAsync("acme/a.txt", "The ferry sailed at ten.");
        await AssertCountedAsync(ingest, 2);
        await ingest.DropAsync("acme/a.txt", Noon);
        await AssertCountedAsync(ingest, 1); // It became a copy.
        await ingest.DeleteFileAsync("acme/a.txt");
        await ingest.DeleteFileAsync("acme/c.txt");
        await AssertCountedAsync(ingest, 0);
    }

    [Fact]
    public async Task AnArticleUnderEmbargoIsNotCountedBeforeItsTime()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var early = Newsroom.Instant(ingest.Time.GetUtcNow().AddHours(2));
        var late = Newsroom.Instant(ingest.Time.GetUtcNow().AddHours(4));
        await ingest.DropAsync("acme/now.txt", Dawn);
        await ingest.DropAsync("acme/early.txt", Noon, ("embargo", early));
        await ingest.DropAsync("acme/late.txt", "The ferry sailed at ten.", ("embargo", late));
        await ingest.DropAsync("acme/never.txt", "The ferry sailed at nine.", ("embargo", late));
        await AssertCountedAsync(ingest, 1);

        ingest.Time.Advance(TimeSpan.FromHours(3));
        await AssertCountedAsync(ingest, 2);

        await ingest.WithdrawAsync("acme/never.txt", "It was wrong.");
        await ingest.WithdrawAsync("acme/early.txt", "It was wrong.");
        await AssertCountedAsync(ingest, 1);

        ingest.Time.Advance(TimeSpan.FromHours(2));
        await AssertCountedAsync(ingest, 2);
    }

    [Fact]
    public async Task ThePublishersAreListedByNameAPageAtATime()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        string[] names = ["1-first", "acme", "harbour-gazette", "northwire", "zeta"];
        var receipts = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var name in names.Reverse())
        {
            receipts[name] = await ingest.DropAsync($"{name}/a.txt", Dawn);
        }

        var (listed, pages) = (new List<JsonNode>(), 0);
        Uri? next = new("publishers?limit=2", UriKind.Relative);
        while (next is not null)
        {
            var page = await ingest.GetAsync(next);
            listed.AddRange(page["value"]!.AsArray().OfType<JsonNode>());
            next = page["nextLink"] is { } link ? new Uri(link.GetValue<string>()) : null;
            pages++;
        }

        Assert.Equal(3, pages);
        Assert.Equal(
            names.Select(name => $$"""{"name":"{{name}}","articles":1,"lastUpload":"{{receipts[name]["dropped"]}}"}"""),
            listed.Select(publisher => publisher.ToJsonString()));
        Assert.Equal(listed[1].ToJsonString(), (await ingest.GetAsync("publishers/acme")).ToJsonString());
    }

    [Fact]
    public async Task WhereNothingWasDroppedThereIsNoPublisher()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        JsonText.AssertEqual("""{ "value": [] }""", await ingest.GetAsync("publishers"));
        await ingest.AssertProblemAsync(HttpMethod.Get, "publishers/acme", HttpStatusCode.NotFound, ProblemText.NotFound("publishers/acme", "Nothing was ever dropped in the folder of acme."));
    }

    [Fact]
    public async Task WhoeverHasDroppedOnlyWhatWasRejectedIsAPublisherWithoutArticles()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync("acme/a.txt", "");

        JsonText.AssertEqual($$"""{ "name": "acme", "articles": 0, "lastUpload": "{{receipt["dropped"]}}" }""", await ingest.GetAsync("publishers/acme"));
    }

    [Fact]
    public async Task AFolderWhoseNameIsNoPublishersIsNone()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        Assert.Equal("rejected", (await ingest.DropAsync("Acme Ltd/a.txt", Dawn))["outcome"]!.GetValue<string>());
        Assert.Equal("rejected", (await ingest.DropAsync("loose.txt", Dawn))["outcome"]!.GetValue<string>());

        JsonText.AssertEqual("""{ "value": [] }""", await ingest.GetAsync("publishers"));
    }

    [Fact]
    public async Task TheLastUploadIsTheLatestDropEvenIfNothingCameOfIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/a.txt", Dawn);
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken); // Storage tells whole seconds.
        var second = await ingest.DropAsync("acme/b.txt", "");
        await ingest.WithdrawAsync("acme/a.txt", "It was wrong.");

        JsonText.AssertEqual($$"""{ "name": "acme", "articles": 0, "lastUpload": "{{second["dropped"]}}" }""", await ingest.GetAsync("publishers/acme"));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongParametersAreToldExactly(string address, string parameter, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(HttpMethod.Get, address, HttpStatusCode.BadRequest, ProblemText.Invalid(address.Split('?')[0], parameter, code, detail));
    }

    private static async Task AssertCountedAsync(RunningIngest ingest, int articles)
    {
        Assert.Equal(articles, (await ingest.ListAsync("articles?publisher=acme")).Count);
        Assert.Equal(articles, (await ingest.GetAsync("publishers/acme"))["articles"]!.GetValue<int>());
    }
}
