using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Representations;

/// <summary>The same article in each of its forms, to the letter.</summary>
public sealed class RepresentationTests(AzuriteFixture azurite)
{
    private static readonly string Id = ArticleId.Of(SampleArticle.Name);

    private const string PlainText = """
        Harbourtown gets its *ferry* back </script>
        ===========================================

        Nobody had bet on it

        Ada Tarn, Northwire

        HARBOURTOWN, 2026-11-20 (Northwire)

        The ferry sailed at 5 * 3 knots.

        What_it_costs #
        ---------------

        - 1. <ticket> & more
        - 2 tickets

        > “Nobody expected it.”
        >
        > Not even she.

        Photo: Kim Vale/Northwire

        """;

    private const string Markdown = """
        # Harbourtown gets its \*ferry\* back \</script\>

        Nobody had bet on it

        Ada Tarn, Northwire

        HARBOURTOWN, 2026-11-20 (Northwire)

        The ferry sailed at 5 \* 3 knots.

        ## What\_it\_costs \#

        - 1\. \<ticket\> \& more
        - 2 tickets

        > “Nobody expected it.”
        >
        > Not even she.

        Photo: Kim Vale/Northwire

        """;

    [Fact]
    public async Task EveryFormSaysAllThatIsKnownAndNoMore()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var receipt = await SampleArticle.DropAsync(ingest);
        var address = $"{ingest.Http.BaseAddress}articles/{Id}";
        var article = await ingest.ArticleAsync(receipt);
        var ingested = article["ingested"]!.GetValue<string>();

        Assert.Equal(PlainText.ReplaceLineEndings("\n"), await BodyAsync(ingest, "text/plain", "text/plain; charset=utf-8"));
        Assert.Equal(Markdown.ReplaceLineEndings("\n"), await BodyAsync(ingest, "text/markdown", "text/markdown; charset=utf-8"));
        JsonText.AssertEqual(Ninjs(address, ingested), JsonNode.Parse(await BodyAsync(ingest, "application/ninjs+json", "application/ninjs+json"))!);
        var linked = await BodyAsync(ingest, "application/ld+json", "application/ld+json");
        JsonText.AssertEqual(LinkedData(address), JsonNode.Parse(linked)!);
        Assert.DoesNotContain("</script>", linked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AVersionHasTheSameFormsAsTheArticle()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await SampleArticle.DropAsync(ingest);

        Assert.Equal(PlainText.ReplaceLineEndings("\n"), await BodyAsync(ingest, "text/plain", "text/plain; charset=utf-8", "/versions/1"));
        Assert.Equal($"{ingest.Http.BaseAddress}articles/{Id}", JsonNode.Parse(await BodyAsync(ingest, "application/ninjs+json", "application/ninjs+json", "/versions/1"))!["uri"]!.GetValue<string>());
    }

    [Fact]
    public async Task WhatIsNotKnownIsNotInAnyForm()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn, and nobody saw it.");
        var id = ArticleId.Of("acme/ferry.txt");

        using var text = await ingest.SendAsync(HttpMethod.Get, $"articles/{id}", ("Accept", "text/plain"));
        Assert.Equal("Ferry\n=====\n\nThe ferry sailed at dawn, and nobody saw it.\n", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var ninjs = await ingest.SendAsync(HttpMethod.Get, $"articles/{id}", ("Accept", "application/ninjs+json"));
        Assert.Equal(
            ["uri", "standard", "type", "representationType", "pubStatus", "version", "firstCreated", "versionCreated", "headlines", "descriptions", "bodies", "infoSources", "altIds"],
            JsonNode.Parse(await ninjs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject().Select(member => member.Key));
        using var linked = await ingest.SendAsync(HttpMethod.Get, $"articles/{id}", ("Accept", "application/ld+json"));
        Assert.Equal(
            ["@context", "@type", "@id", "url", "identifier", "version", "headline", "description", "publisher", "datePublished", "wordCount", "timeRequired", "articleBody"],
            JsonNode.Parse(await linked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task ACreditThatTheCopyDoesNotShowIsAddedToIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", "Headline: The ferry sails\nCredit: Kim Vale/Northwire\n\nThe ferry sailed at dawn, and nobody saw it.");

        using var text = await ingest.SendAsync(HttpMethod.Get, $"articles/{ArticleId.Of("acme/ferry.txt")}", ("Accept", "text/plain"));

        Assert.EndsWith("nobody saw it.\n\nPhoto: Kim Vale/Northwire\n", await text.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> BodyAsync(RunningIngest ingest, string accept, string contentType, string version = "")
    {
        using var response = await ingest.SendAsync(HttpMethod.Get, $"articles/{Id}{version}", ("Accept", accept));
        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string Ninjs(string address, string ingested) => $$"""
        {
          "uri": "{{address}}",
          "standard": { "name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#" },
          "type": "text",
          "representationType": "full",
          "pubStatus": "usable",
          "version": "1",
          "firstCreated": "{{ingested}}",
          "versionCreated": "{{ingested}}",
          "contentCreated": "2026-11-20T09:30:00.5Z",
          "language": "en",
          "headlines": [
            { "role": "main", "contentType": "text/plain", "value": "Harbourtown gets its *ferry* back </script>" },
            { "role": "subheadline", "contentType": "text/plain", "value": "Nobody had bet on it" }
          ],
          "by": "Ada Tarn, Northwire",
          "located": "HARBOURTOWN",
          "descriptions": [{ "role": "summary", "contentType": "text/plain", "value": "The ferry sailed at 5 * 3 knots." }],
          "bodies": [
            {
              "role": "main",
              "contentType": "text/html",
              "wordCount": 19,
              "value": "<p>The ferry sailed at 5 * 3 knots.</p><h2>What_it_costs #</h2><ul><li>1. &lt;ticket&gt; &amp; more</li><li>2 tickets</li></ul><blockquote><p>“Nobody expected it.”</p><p>Not even she.</p></blockquote><p>Photo: Kim Vale/Northwire</p>"
            }
          ],
          "subjects": [{ "name": "World News", "rel": "section" }, { "name": "ferry", "rel": "keyword" }, { "name": "R&D", "rel": "keyword" }],
          "infoSources": [{ "role": "publisher", "literal": "acme" }, { "role": "agency", "name": "Northwire" }],
          "altIds": [{ "role": "id", "value": "{{Id}}" }, { "role": "path", "value": "acme/world/ferry.md" }]
        }
        """;

    private static string LinkedData(string address) => $$"""
        {
          "@context": "https://schema.org",
          "@type": "NewsArticle",
          "@id": "{{address}}",
          "url": "{{address}}",
          "identifier": "{{Id}}",
          "version": 1,
          "headline": "Harbourtown gets its *ferry* back </script>",
          "alternativeHeadline": "Nobody had bet on it",
          "description": "The ferry sailed at 5 * 3 knots.",
          "author": [{ "@type": "Person", "name": "Ada Tarn" }, { "@type": "Organization", "name": "Northwire" }],
          "publisher": { "@type": "Organization", "name": "acme" },
          "datePublished": "2026-11-20T09:30:00.5Z",
          "dateline": "HARBOURTOWN, 2026-11-20 (Northwire)",
          "articleSection": "World News",
          "keywords": ["ferry", "R&D"],
          "inLanguage": "en",
          "wordCount": 19,
          "timeRequired": "PT1M",
          "articleBody": "The ferry sailed at 5 * 3 knots.\n\nWhat_it_costs #\n\n1. <ticket> & more\n\n2 tickets\n\n“Nobody expected it.”\n\nNot even she.",
          "creditText": "Photo: Kim Vale/Northwire"
        }
        """;
}
