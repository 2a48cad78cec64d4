using System.Net;
using Ingest.Tests.Azurite;
using Ingest.Tests.EndToEnd.Lifecycle;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary><c>fields</c>: callers get what they ask for and the id.</summary>
public sealed class FieldsTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Copy = "The Ferry Sails\nBy Ada Tarn\n\nHARBOURTOWN, May 24 (Northwire) \u2014 The ferry sailed at dawn.\n\nNobody had expected it to.";

    [Theory]
    [InlineData("headline", """{ "id": "{id}", "headline": "The Ferry Sails" }""")]
    [InlineData("id", """{ "id": "{id}" }""")]
    [InlineData("wordCount,byline,id", """{ "id": "{id}", "byline": ["Ada Tarn"], "wordCount": 10 }""")]
    [InlineData("dateline.agency,dateline.place", """{ "id": "{id}", "dateline": { "place": "HARBOURTOWN", "agency": "Northwire" } }""")]
    [InlineData("dateline", """{ "id": "{id}", "dateline": { "place": "HARBOURTOWN", "date": "2026-05-24", "agency": "Northwire" } }""")]
    [InlineData("subheadline,section", """{ "id": "{id}" }""")]
    public async Task AnswersHoldTheFieldsThatAreAskedFor(string fields, string expected)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var id = (await ingest.DropAsync(Name, Copy, ("published", "2026-05-24")))["articleId"]!.GetValue<string>();
        expected = expected.Replace("{id}", id, StringComparison.Ordinal);

        JsonText.AssertEqual($$"""{ "value": [{{expected}}] }""", await ingest.GetAsync($"articles?fields={fields}"));
        JsonText.AssertEqual(expected, await ingest.GetAsync($"articles/{id}?fields={fields}"));
        JsonText.AssertEqual(expected, await ingest.GetAsync($"articles/{id}/versions/1?fields={fields}"));
    }

    [Theory]
    [InlineData("blocks.text,source.format", """{ "id": "{id}", "blocks": [{ "text": "The ferry sailed at dawn." }, { "text": "Nobody had expected it to." }], "source": { "format": "text" } }""")]
    [InlineData("blocks.kind", """{ "id": "{id}", "blocks": [{ "kind": "paragraph" }, { "kind": "paragraph" }] }""")]
    [InlineData("dateline.date,credits.creator,status", """{ "id": "{id}", "status": "published", "dateline": { "date": "2026-05-24" } }""")]
    public async Task AnArticleHasMoreThanACard(string fields, string expected)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var id = (await ingest.DropAsync(Name, Copy, ("published", "2026-05-24")))["articleId"]!.GetValue<string>();

        JsonText.AssertEqual(expected.Replace("{id}", id, StringComparison.Ordinal), await ingest.GetAsync($"articles/{id}?fields={fields}"));
    }

    [Fact]
    public async Task ADatelineOfWhichNothingIsWantedIsAbsent()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var id = (await ingest.DropAsync(Name, "HARBOURTOWN, May 24 \u2014 The ferry sailed at dawn."))["articleId"]!.GetValue<string>();

        JsonText.AssertEqual($$"""{ "id": "{{id}}" }""", await ingest.GetAsync($"articles/{id}?fields=dateline.agency"));
    }

    [Fact]
    public async Task ASelectionIsAnAnswerOfItsOwn()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var id = (await ingest.DropAsync(Name, Copy))["articleId"]!.GetValue<string>();
        ingest.Time.Advance(TimeSpan.FromSeconds(10));

        var tags = new List<string?>();
        foreach (var address in new[] { $"articles/{id}", $"articles/{id}?fields=headline", $"articles/{id}?fields=summary", $"articles/{id}?fields=headline" })
        {
            using var response = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.NotNull(response.Content.Headers.LastModified);
            tags.Add(response.Headers.ETag?.Tag);
        }

        Assert.Equal(3, tags.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(tags[1], tags[3]);
    }

    [Fact]
    public async Task ThePageKeepsItsLinkAndTheNextOneItsFields()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/one.txt", "Text number one.", ("published", "2026-05-24"));
        await ingest.DropAsync("acme/two.txt", "Text number two.", ("published", "2026-05-25"));

        var page = await ingest.GetAsync("articles?publisher=acme&limit=1&fields=headline");
        Assert.Equal(["value", "query", "nextLink"], page.AsObject().Select(member => member.Key));
        var next = await ingest.GetAsync(page["nextLink"]!.GetValue<string>());

        Assert.Equal(["id", "headline"], Assert.Single(next["value"]!.AsArray())!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("", "empty-field", "Fields are names with one comma between two of them, without blanks. {known}")]
    [InlineData("headline,,summary", "empty-field", "Fields are names with one comma between two of them, without blanks. {known}")]
    [InlineData("summary,blocks,blocks.text,summary", "repeated-field", "A field is named once, and nothing within it besides. Named again: summary, blocks.text.")]
    [InlineData("headlines,blocks.body,%0Ax", "unknown-field", "There is no field of this name here: headlines, blocks.body, \uFFFDx. {known}")]
    [InlineData("withdrawal", "unknown-field", "There is no field of this name here: withdrawal. {known}")]
    [InlineData("withdrawal.reason", "unknown-field", "There is no field of this name here: withdrawal.reason. {known}")]
    [InlineData("isListed,lastModified", "unknown-field", "There is no field of this name here: isListed, lastModified. {known}")]
    [InlineData("a,b,c,d,e,f", "unknown-field", "There is no field of this name here: a, b, c, d, e. {known}")]
    public async Task WrongFieldsAreToldWithThoseThatThereAre(string fields, string code, string detail)
    {
        const string Known = "Known are: id, version, status, publisher, path, headline, headlineOrigin, subheadline, byline, dateline, dateline.place, dateline.date, dateline.agency, "
            + "section, keywords, language, published, publishedOrigin, updated, ingested, embargo, summary, blocks, blocks.kind, blocks.text, credits, credits.kind, credits.creator, credits.provider, "
            + "wordCount, readingMinutes, contentHash, similarTo, source, source.blob, source.etag, source.contentType, source.format, source.encoding, source.bytes.";
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var id = (await ingest.DropAsync(Name, Copy))["articleId"]!.GetValue<string>();

        foreach (var address in new[] { $"articles/{id}", $"articles/{id}/versions/1" })
        {
            await ingest.AssertProblemAsync(
                HttpMethod.Get,
                $"{address}?fields={fields}",
                HttpStatusCode.BadRequest,
                ProblemText.Invalid(address, "fields", code, detail.Replace("{known}", Known, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task AWithdrawnArticleIsGoneWhateverIsAskedOfIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var id = (await ingest.DropAsync(Name, Copy))["articleId"]!.GetValue<string>();
        await ingest.WithdrawAsync(Name, "It was wrong.");

        Assert.Equal(HttpStatusCode.Gone, await ingest.StatusAsync($"articles/{id}?fields=headline"));
    }
}
