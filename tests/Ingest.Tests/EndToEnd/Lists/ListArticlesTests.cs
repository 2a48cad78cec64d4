using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lists;

/// <summary><c>GET /articles</c> through the front door.</summary>
public sealed class ListArticlesTests(AzuriteFixture azurite)
{
    private const string KnownParameters = "Known are: publisher, section, keyword, language, from, to, updatedFrom, timezone, sort, limit, cursor, fields.";

    private const string KnownFields = "Known are: id, version, publisher, headline, headlineOrigin, subheadline, byline, dateline, dateline.place, dateline.date, dateline.agency, section, keywords, language, published, updated, summary, wordCount, readingMinutes.";

    [Fact]
    public async Task AnEmptyStoreIsAnEmptyPage()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        JsonText.AssertEqual("""{ "value": [] }""", await ingest.GetAsync("articles"));
    }

    [Fact]
    public async Task ACardShowsWhatAListNeeds()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var receipt = await ingest.DropAsync("acme/ferry.txt", "The ferry sailed.\nIt was late.", ("published", "2026-05-24"), ("section", "World"), ("language", "en"), ("byline", "Ada Tarn"), ("keywords", "ferry"));

        JsonText.AssertEqual(
            $$"""
            {
              "value": [
                {
                  "id": "{{receipt["articleId"]}}",
                  "version": 1,
                  "publisher": "acme",
                  "headline": "Ferry",
                  "headlineOrigin": "pathName",
                  "byline": ["Ada Tarn"],
                  "section": "World",
                  "keywords": ["ferry"],
                  "language": "en",
                  "published": "2026-05-24T00:00:00Z",
                  "summary": "The ferry sailed.",
                  "wordCount": 6,
                  "readingMinutes": 1
                }
              ]
            }
            """,
            await ingest.GetAsync("articles"));
    }

    [Theory]
    [InlineData("articles", "World 2, De 1, En 2, En 1, None 1")]
    [InlineData("articles?publisher=acme", "World 2, En 1, None 1")]
    [InlineData("articles?publisher=other", "De 1, En 2")]
    [InlineData("articles?publisher=nobody", "")]
    [InlineData("articles?section=world%20news", "World 2, En 2")]
    [InlineData("articles?section=World-News&publisher=acme", "World 2")]
    [InlineData("articles?language=en", "En 2, En 1")]
    [InlineData("articles?language=EN-gb", "En 2")]
    [InlineData("articles?from=2026-05-22", "World 2, De 1, En 2")]
    [InlineData("articles?from=2026-05-22&to=2026-05-23", "De 1, En 2")]
    [InlineData("articles?from=2026-05-22&to=2026-05-24", "World 2, De 1, En 2")]
    [InlineData("articles?from=2026-05-24&to=2026-05-24", "World 2")]
    [InlineData("articles?from=2026-05-24&to=2026-05-24&timezone=Europe/Lisbon", "World 2")]
    [InlineData("articles?from=2026-05-24&to=2026-05-24&timezone=America/New_York", "")]
    [InlineData("articles?to=2026-05-19&timezone=America/New_York", "None 1")]
    [InlineData("articles?to=2026-05-19&timezone=Etc/GMT+5", "None 1")]
    [InlineData("articles?keyword=spring%20tide", "World 2, None 1")]
    [InlineData("articles?keyword=Spring-Tide&publisher=acme&section=world-news", "World 2")]
    [InlineData("articles?keyword=ferries&language=de", "De 1")]
    [InlineData("articles?keyword=tide", "")]
    [InlineData("articles?sort=newest", "World 2, De 1, En 2, En 1, None 1")]
    [InlineData("articles?sort=oldest", "None 1, En 1, En 2, De 1, World 2")]
    [InlineData("articles?sort=oldest&publisher=acme", "None 1, En 1, World 2")]
    [InlineData("articles?sort=oldest&section=World%20news&to=2026-05-23", "En 2")]
    [InlineData("articles?sort=oldest&from=2026-05-21&to=2026-05-23T00:00:00Z", "En 1, En 2")]
    [InlineData("articles?to=2026-05-22T00:00:00Z", "En 1, None 1")]
    [InlineData("articles?from=2026-05-22T02:00:00%2B02:00&to=2026-05-22T00:00:00.001Z", "En 2")]
    [InlineData("articles?from=2026-05-24T01:00+01:00", "World 2")]
    [InlineData("articles?from=2027-01-01", "")]
    public async Task EveryParameterChooses(string address, string expected)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/none-1.txt", "Text number one.", ("published", "2026-05-20"), ("keywords", "Spring tide,harbour"));
        await ingest.DropAsync("acme/en-1.txt", "Text number two.", ("published", "2026-05-21"), ("language", "en"));
        await ingest.DropAsync("other/en-2.txt", "Text number three.", ("published", "2026-05-22"), ("language", "en-GB"), ("section", "World news"));
        await ingest.DropAsync("other/de-1.txt", "Text Nummer vier.", ("published", "2026-05-23"), ("language", "de"), ("keywords", "ferries"));
        await ingest.DropAsync("acme/world-2.txt", "Text number five.", ("published", "2026-05-24"), ("section", "World News"), ("keywords", "SPRING TIDE,spring-tide,%E2%82%AC"));

        Assert.Equal(expected, string.Join(", ", Headlines(await ingest.GetAsync(address))));
    }

    [Fact]
    public async Task FollowingNextLinkShowsEveryArticleOnceThoughOthersArrive()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var number in Enumerable.Range(10, 13))
        {
            await ingest.DropAsync($"acme/number-{number}.txt", $"Text number {number}.", ("published", $"2026-05-{number}"));
        }

        List<string> seen = [];
        List<int> sizes = [];
        var next = "articles?publisher=acme&limit=5";
        while (next is not null)
        {
            using var response = await ingest.Http.GetAsync(new Uri(next, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
            var page = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            seen.AddRange(Headlines(page));
            sizes.Add(page["value"]!.AsArray().Count);
            next = page["nextLink"]?.GetValue<string>();
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", response.Headers.TryGetValues("Link", out var links) ? Assert.Single(links) : null);
            Assert.StartsWith(ingest.Http.BaseAddress + "articles?publisher=acme&limit=5&cursor=", next ?? ingest.Http.BaseAddress + "articles?publisher=acme&limit=5&cursor=", StringComparison.Ordinal);

            // A newer one arrives between two pages: it belongs to a page that has gone by.
            await ingest.DropAsync($"acme/late-{sizes.Count}.txt", $"Late text number {sizes.Count}.", ("published", "2026-06-01"));
        }

        Assert.Equal([5, 5, 3], sizes);
        Assert.Equal(Enumerable.Range(10, 13).Reverse().Select(number => $"Number {number}"), seen);
    }

    [Fact]
    public async Task ALastPageThatIsFullHasNoNextLink()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/one.txt", "Text number one.");
        await ingest.DropAsync("acme/two.txt", "Text number two.");

        Assert.Null((await ingest.GetAsync("articles?limit=2"))["nextLink"]);
        Assert.NotNull((await ingest.GetAsync("articles?limit=1"))["nextLink"]);
    }

    [Fact]
    public async Task AFunctionKeyDoesNotGetIntoNextLink()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/one.txt", "Text number one.");
        await ingest.DropAsync("acme/two.txt", "Text number two.");

        var page = await ingest.GetAsync("articles?code=secret&limit=1");

        Assert.DoesNotContain("secret", page.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(page["nextLink"]);
    }

    [Fact]
    public async Task AllFaultsAreToldAtOnce()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(
            HttpMethod.Get,
            "articles?publisher=ACME&section=%21&keyword=%E2%82%AC&language=english&from=yesterday&to=24.05.2026&updatedFrom=now&timezone=Lisbon&sort=best&limit=101&cursor=abc&fields=headline,,body,headline&page=2&Limit=1&limit=5",
            HttpStatusCode.BadRequest,
            $$"""
            {
              "type": "/api/docs/problems/invalid-parameters",
              "title": "The request has invalid parameters.",
              "status": 400,
              "detail": "17 parameters break their rules.",
              "instance": "/api/articles",
              "errors": [
                { "parameter": "Limit", "code": "unknown-parameter", "detail": "There is no parameter of this name here. {{KnownParameters}}" },
                { "parameter": "limit", "code": "repeated-parameter", "detail": "The parameter may be given once only." },
                { "parameter": "page", "code": "unknown-parameter", "detail": "There is no parameter of this name here. {{KnownParameters}}" },
                { "parameter": "publisher", "code": "invalid-publisher", "detail": "A publisher is 1 to 50 characters of a-z, 0-9 and hyphen." },
                { "parameter": "section", "code": "invalid-section", "detail": "A section is 1 to 100 characters, a letter or digit among them." },
                { "parameter": "keyword", "code": "invalid-keyword", "detail": "A keyword is 1 to 100 characters, a letter or digit among them." },
                { "parameter": "language", "code": "invalid-language", "detail": "A language is a BCP 47 tag such as en or pt-BR." },
                { "parameter": "from", "code": "invalid-date", "detail": "A time is an ISO 8601 date (2026-05-24) or an instant with its offset (2026-05-24T09:30:00Z, 2026-05-24T11:30+02:00), not before 1601." },
                { "parameter": "to", "code": "invalid-date", "detail": "A time is an ISO 8601 date (2026-05-24) or an instant with its offset (2026-05-24T09:30:00Z, 2026-05-24T11:30+02:00), not before 1601." },
                { "parameter": "updatedFrom", "code": "invalid-date", "detail": "A time is an ISO 8601 date (2026-05-24) or an instant with its offset (2026-05-24T09:30:00Z, 2026-05-24T11:30+02:00), not before 1601." },
                { "parameter": "timezone", "code": "invalid-timezone", "detail": "A time zone is an IANA name such as Europe/Lisbon, in this case of its letters." },
                { "parameter": "sort", "code": "invalid-sort", "detail": "A list is sorted by newest or by oldest." },
                { "parameter": "limit", "code": "out-of-range", "detail": "A limit is a whole number from 1 to 100." },
                { "parameter": "cursor", "code": "invalid-cursor", "detail": "The cursor is damaged, or belongs to other parameters. Follow nextLink as it is, or start again without a cursor." },
                { "parameter": "fields", "code": "empty-field", "detail": "Fields are names with one comma between two of them, without blanks. {{KnownFields}}" },
                { "parameter": "fields", "code": "repeated-field", "detail": "A field is named once, and nothing within it besides. Named again: headline." },
                { "parameter": "fields", "code": "unknown-field", "detail": "There is no field of this name here: body. {{KnownFields}}" }
              ]
            }
            """);
    }

    [Theory]
    [InlineData("limit=0", "out-of-range")]
    [InlineData("limit=-1", "out-of-range")]
    [InlineData("limit=101", "out-of-range")]
    [InlineData("limit=1.0", "out-of-range")]
    [InlineData("limit=+5", "out-of-range")]
    [InlineData("limit=%205", "out-of-range")]
    [InlineData("limit=", "out-of-range")]
    [InlineData("limit=99999999999999999999", "out-of-range")]
    [InlineData("limit=%D9%A5", "out-of-range")]
    [InlineData("publisher=", "invalid-publisher")]
    [InlineData("publisher=a'%20or%20'1'%20eq%20'1", "invalid-publisher")]
    [InlineData("publisher=acme%0A", "invalid-publisher")]
    [InlineData("section=", "invalid-section")]
    [InlineData("section=%EF%BF%BE", "invalid-section")]
    [InlineData("from=1600-12-31", "invalid-date")]
    [InlineData("language=", "invalid-language")]
    [InlineData("language=en%27%20or%20true", "invalid-language")]
    [InlineData("from=", "invalid-date")]
    [InlineData("from=2026-05-24T10:00:00", "invalid-date")]
    [InlineData("from=2026-05-24%2010:00Z", "invalid-date")]
    [InlineData("to=2026-02-30", "invalid-date")]
    [InlineData("from=2026-05-24T00:00Z&to=2026-05-24T00:00Z", "empty-range")]
    [InlineData("from=2026-05-25T00:00Z&to=2026-05-24", "empty-range")]
    [InlineData("from=2011-12-30&to=2011-12-30&timezone=Pacific/Apia", "empty-range")]
    [InlineData("from=1601-01-01&timezone=Asia/Tokyo", "invalid-date")]
    [InlineData("updatedFrom=", "invalid-date")]
    [InlineData("updatedFrom=2026-05-24T10:00", "invalid-date")]
    [InlineData("timezone=", "invalid-timezone")]
    [InlineData("timezone=europe/lisbon", "invalid-timezone")]
    [InlineData("timezone=UTC%2B01:30", "invalid-timezone")]
    [InlineData("timezone=..%2FUTC", "invalid-timezone")]
    [InlineData("sort=", "invalid-sort")]
    [InlineData("sort=Newest", "invalid-sort")]
    [InlineData("sort=0", "invalid-sort")]
    [InlineData("keyword=", "invalid-keyword")]
    [InlineData("keyword=%27%20%22", "invalid-keyword")]
    [InlineData("fields=", "empty-field")]
    [InlineData("fields=headline,", "empty-field")]
    [InlineData("fields=headline,%20byline", "unknown-field")]
    [InlineData("fields=Headline", "unknown-field")]
    [InlineData("fields=dateline.", "unknown-field")]
    [InlineData("fields=headline.length", "unknown-field")]
    [InlineData("fields=blocks", "unknown-field")]
    [InlineData("fields=id,id", "repeated-field")]
    [InlineData("fields=dateline.place,dateline", "repeated-field")]
    [InlineData("from=2026-05-25&to=2026-05-24", "empty-range")]
    [InlineData("cursor=", "invalid-cursor")]
    [InlineData("cursor=%00", "invalid-cursor")]
    [InlineData("publisher=acme&publisher=acme", "repeated-parameter")]
    [InlineData("q=ferry", "unknown-parameter")]
    [InlineData("Publisher=acme&publisher=acme", "unknown-parameter")]
    [InlineData("%0D%0Ax=1", "unknown-parameter")]
    public async Task EveryWrongParameterIsAFaultWithItsCode(string query, string code)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        using var response = await ingest.Http.GetAsync(new Uri($"articles?{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(code, Assert.Single(problem["errors"]!.AsArray())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task ACursorOfAnotherQuestionOrAnAlteredOneIsAFault()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/one.txt", "Text number one.");
        await ingest.DropAsync("acme/two.txt", "Text number two.");
        var next = (await ingest.GetAsync("articles?publisher=acme&limit=1"))["nextLink"]!.GetValue<string>();
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..];

        // The same question in other words, with another limit, is the same question.
        Assert.Single((await ingest.GetAsync($"articles?limit=7&publisher=acme&sort=newest&fields=id&timezone=Asia/Tokyo&cursor={cursor}"))["value"]!.AsArray());
        foreach (var address in new[] { $"articles?cursor={cursor}", $"articles?publisher=other&cursor={cursor}", $"articles?publisher=acme&from=2026-01-01&cursor={cursor}", $"articles?publisher=acme&sort=oldest&cursor={cursor}", $"articles?publisher=acme&keyword=x&cursor={cursor}", $"articles?publisher=acme&cursor={Altered(cursor)}" })
        {
            using var response = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task AThousandUnknownParametersAreNamedInPart()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var query = string.Join('&', Enumerable.Range(0, 1000).Select(number => string.Create(CultureInfo.InvariantCulture, $"p{number}=1")));

        using var response = await ingest.Http.GetAsync(new Uri($"articles?{query}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal(50, problem["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task AnAnswerTellsHowTheQuestionWasUnderstood()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        JsonText.AssertEqual(
            """
            {
              "value": [],
              "query": {
                "publisher": "acme",
                "section": "world-news",
                "keyword": "spring-tide",
                "language": "en-GB",
                "from": "2026-03-28T00:00:00Z",
                "to": "2026-03-29T23:00:00Z",
                "updatedFrom": "2026-03-28T09:30:00Z"
              }
            }
            """,
            await ingest.GetAsync("articles?publisher=acme&section=World%20News&keyword=Spring%20tide&language=EN-gb&from=2026-03-28&to=2026-03-29&updatedFrom=2026-03-28T10:30%2B01:00&timezone=Europe/Lisbon&sort=oldest&limit=3"));
        JsonText.AssertEqual("""{ "value": [], "query": { "to": "2026-06-01T00:00:00Z" } }""", await ingest.GetAsync("articles?to=2026-05-31"));
        JsonText.AssertEqual("""{ "value": [] }""", await ingest.GetAsync("articles?timezone=Europe/Lisbon&sort=oldest"));
    }

    private static IEnumerable<string> Headlines(JsonNode page) => page["value"]!.AsArray().Select(card => card!["headline"]!.GetValue<string>());

    private static string Altered(string cursor) => (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];
}
