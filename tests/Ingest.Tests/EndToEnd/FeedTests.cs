using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Ingest.Articles;
using Ingest.Queries;
using Ingest.Tests.Azurite;
using Ingest.Tests.EndToEnd.Lifecycle;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary><c>GET /feeds/{name}</c>: what feed readers and validators look for.</summary>
public sealed class FeedTests(AzuriteFixture azurite)
{
    private static readonly string[] PartsOfAnEntry = ["id", "title", "updated", "published", "link", "summary"];
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    [Fact]
    public async Task RssHasWhatItHasToHave()
    {
        await using var ingest = await StartedAsync();

        var (rss, response) = await XmlAsync(ingest, "feeds/all.rss");

        Assert.Equal("application/rss+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("rss", "2.0"), (rss.Name.LocalName, rss.Attribute("version")!.Value));
        var channel = Assert.Single(rss.Elements());
        Assert.Equal(["title", "link", "description", "link", "item", "item"], channel.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("All articles", channel.Element("title")!.Value);
        Assert.Equal($"{ingest.Http.BaseAddress}articles", channel.Element("link")!.Value);
        var self = channel.Element(Atom + "link")!;
        Assert.Equal(("self", "application/rss+xml", $"{ingest.Http.BaseAddress}feeds/all.rss"), (self.Attribute("rel")!.Value, self.Attribute("type")!.Value, self.Attribute("href")!.Value));

        var item = channel.Elements("item").First();
        Assert.Equal("Fish & <Chips>", item.Element("title")!.Value);
        Assert.Equal(AddressOf(ingest, "acme/chips.txt"), item.Element("link")!.Value);
        Assert.Equal(("false", IdOf("acme/chips.txt")), (item.Element("guid")!.Attribute("isPermaLink")!.Value, item.Element("guid")!.Value));
        Assert.Equal("Mon, 25 May 2026 09:30:00 GMT", item.Element("pubDate")!.Value);
        Assert.Equal(["Ada Tarn", "Kim Vale"], item.Elements(DublinCore + "creator").Select(creator => creator.Value));
        Assert.Equal(["World news", "ferries", "R&D"], item.Elements("category").Select(category => category.Value));
        Assert.Equal("en-GB", item.Element(DublinCore + "language")!.Value);
        Assert.Equal("The cook said &lt;b&gt;no&lt;/b&gt; &amp; left.", item.Element("description")!.Value);
        Assert.Equal(["acme"], channel.Elements("item").Last().Elements(DublinCore + "creator").Select(creator => creator.Value));
    }

    [Fact]
    public async Task AtomHasWhatItHasToHave()
    {
        await using var ingest = await StartedAsync();
        await ingest.DropAsync("acme/plain.txt", "The ferry sailed at noon.", ("published", "2026-05-24"), ("language", "en"));
        var card = (await ingest.GetAsync($"articles/{ArticleId.Of("acme/plain.txt")}"))["updated"]!.GetValue<string>();

        var (feed, response) = await XmlAsync(ingest, "feeds/publisher.atom?publisher=acme&limit=50");

        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("Articles of acme", feed.Element(Atom + "title")!.Value);
        Assert.Equal(card, feed.Element(Atom + "updated")!.Value);
        Assert.StartsWith("urn:uuid:", feed.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(
            [("self", "application/atom+xml", $"{ingest.Http.BaseAddress}feeds/publisher.atom?publisher=acme&limit=50"), ("alternate", "application/json", $"{ingest.Http.BaseAddress}articles?publisher=acme")],
            feed.Elements(Atom + "link").Select(link => (link.Attribute("rel")!.Value, link.Attribute("type")!.Value, link.Attribute("href")!.Value)));

        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal([IdOf("acme/chips.txt"), IdOf("acme/plain.txt")], entries.Select(entry => entry.Element(Atom + "id")!.Value));
        Assert.All(entries, entry =>
        {
            foreach (var name in PartsOfAnEntry)
            {
                Assert.Single(entry.Elements(Atom + name));
            }

            Assert.NotEmpty(entry.Elements(Atom + "author").Select(author => Assert.Single(author.Elements(Atom + "name"))));
            Assert.True(DateTimeOffset.TryParseExact(entry.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        });
        var first = entries[0];
        Assert.Equal("en-GB", first.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal("Fish & <Chips>", first.Element(Atom + "title")!.Value);
        Assert.Equal(("2026-05-25T09:30:00Z", "2026-05-25T09:30:00Z"), (first.Element(Atom + "published")!.Value, first.Element(Atom + "updated")!.Value));
        Assert.Equal(AddressOf(ingest, "acme/chips.txt"), first.Element(Atom + "link")!.Attribute("href")!.Value);
        Assert.Equal(["World news", "ferries", "R&D"], first.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
        Assert.Equal("The cook said <b>no</b> & left.", first.Element(Atom + "summary")!.Value);
        Assert.Equal(card, entries[1].Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task JsonFeedHasWhatItHasToHave()
    {
        await using var ingest = await StartedAsync();

        using var response = await ingest.Http.GetAsync(new Uri("feeds/section.json?section=WORLD%20news", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("application/feed+json", response.Content.Headers.ContentType?.MediaType);
        JsonText.AssertEqual(
            $$"""
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Articles in world-news",
              "home_page_url": "{{ingest.Http.BaseAddress}}articles?section=world-news",
              "feed_url": "{{ingest.Http.BaseAddress}}feeds/section.json?section=world-news",
              "items": [
                {
                  "id": "{{IdOf("acme/chips.txt")}}",
                  "url": "{{AddressOf(ingest, "acme/chips.txt")}}",
                  "title": "Fish & <Chips>",
                  "content_text": "The cook said <b>no</b> & left.",
                  "summary": "The cook said <b>no</b> & left.",
                  "date_published": "2026-05-25T09:30:00Z",
                  "date_modified": "2026-05-25T09:30:00Z",
                  "authors": [{ "name": "Ada Tarn" }, { "name": "Kim Vale" }],
                  "tags": ["World news", "ferries", "R&D"],
                  "language": "en-GB"
                }
              ]
            }
            """,
            JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    [Fact]
    public async Task EveryFeedIsThereEvenEmptyAndAnswersHeadToo()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var name in GetFeedRequest.Names)
        {
            var query = name.StartsWith("publisher", StringComparison.Ordinal) ? "?publisher=nobody" : "?section=nothing";
            var address = $"feeds/{name}{(name.StartsWith("all", StringComparison.Ordinal) ? "" : query)}";
            using var response = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (name.EndsWith("json", StringComparison.Ordinal))
            {
                Assert.Empty(JsonNode.Parse(text)!["items"]!.AsArray());
            }
            else
            {
                var root = XDocument.Parse(text).Root!;
                Assert.Empty(root.Descendants("item").Concat(root.Descendants(Atom + "entry")));
                Assert.Equal(name.EndsWith("atom", StringComparison.Ordinal) ? ["1970-01-01T00:00:00Z"] : [], root.Elements(Atom + "updated").Select(updated => updated.Value));
            }

            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            using var headers = await ingest.Http.SendAsync(head, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, response.Headers.ETag), (headers.StatusCode, headers.Headers.ETag));
        }
    }

    [Theory]
    [InlineData("feeds/all.rss")]
    [InlineData("feeds/all.atom")]
    [InlineData("feeds/all.json")]
    public async Task AFeedChangesItsTagWhenAnArticleComesChangesOrGoes(string address)
    {
        await using var ingest = await StartedAsync();
        List<EntityTagHeaderValue> tags = [await TagAsync()];
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tags[0] } } };
        using var unchanged = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        await ingest.DropAsync("acme/new.txt", "The ferry sank.", ("published", "2026-05-26"));
        tags.Add(await TagAsync());
        await ingest.DropAsync("acme/new.txt", "The ferry did not sink.", ("published", "2026-05-26"));
        tags.Add(await TagAsync());
        await ingest.WithdrawAsync("acme/new.txt", "It was wrong.");
        tags.Add(await TagAsync());

        Assert.Equal(3, tags.Distinct().Count());
        Assert.Equal(tags[0], tags[3]);

        async Task<EntityTagHeaderValue> TagAsync()
        {
            using var response = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Null(response.Content.Headers.LastModified);
            Assert.False(response.Headers.ETag!.IsWeak);
            return response.Headers.ETag;
        }
    }

    [Fact]
    public async Task AFeedHasTheNewestAndNotMoreThanIsAskedFor()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await Task.WhenAll(Enumerable.Range(1, 22).Select(number => ingest.DropAsync($"acme/number-{number}.txt", $"Text number {number}.", ("published", string.Create(CultureInfo.InvariantCulture, $"2026-05-{number:D2}")))));

        Assert.Equal(Enumerable.Range(3, 20).Reverse().Select(number => $"Number {number}"), await TitlesAsync("feeds/all.rss"));
        Assert.Equal(["Number 22", "Number 21"], await TitlesAsync("feeds/all.rss?limit=2"));
        Assert.Equal(22, (await TitlesAsync("feeds/publisher.rss?publisher=acme&limit=100")).Count);

        async Task<IReadOnlyList<string>> TitlesAsync(string address) => [.. (await XmlAsync(ingest, address)).Root.Descendants("item").Select(item => item.Element("title")!.Value)];
    }

    [Fact]
    public async Task AFunctionKeyDoesNotGetIntoAFeed()
    {
        await using var ingest = await StartedAsync();
        foreach (var format in new[] { "rss", "atom", "json" })
        {
            var text = await ingest.Http.GetStringAsync(new Uri($"feeds/publisher.{format}?publisher=acme&code=secret", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("publisher.rss", "", "publisher", "required", "The feed is of one publisher, who has to be named.")]
    [InlineData("publisher.rss", "?publisher=", "publisher", "invalid-publisher", "A publisher is 1 to 50 characters of a-z, 0-9 and hyphen.")]
    [InlineData("publisher.atom", "?publisher=acme&section=world", "section", "unknown-parameter", "There is no parameter of this name here. Known are: publisher, limit.")]
    [InlineData("section.json", "", "section", "required", "The feed is of one section, which has to be named.")]
    [InlineData("section.json", "?section=%21", "section", "invalid-section", "A section is 1 to 100 characters, a letter or digit among them.")]
    [InlineData("all.rss", "?publisher=acme", "publisher", "unknown-parameter", "There is no parameter of this name here. Known are: limit.")]
    [InlineData("all.rss", "?limit=101", "limit", "out-of-range", "A limit is a whole number from 1 to 100.")]
    public async Task WrongParametersAreToldExactly(string name, string query, string parameter, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(HttpMethod.Get, $"feeds/{name}{query}", HttpStatusCode.BadRequest, ProblemText.Invalid($"feeds/{name}", parameter, code, detail));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("all.xml")]
    [InlineData("ALL.rss")]
    [InlineData("acme.rss?publisher=acme")]
    public async Task ThereAreNoOtherFeeds(string name)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(
            HttpMethod.Get,
            $"feeds/{name}",
            HttpStatusCode.NotFound,
            ProblemText.NotFound($"feeds/{name.Split('?')[0]}", "There is no feed of this name. There are: all.rss, all.atom, all.json, publisher.rss, publisher.atom, publisher.json, section.rss, section.atom, section.json."));
    }

    /// <summary>One article of which all is known, and one of which little is.</summary>
    private async Task<RunningIngest> StartedAsync()
    {
        var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(
            "acme/chips.txt",
            "The cook said <b>no</b> & left.",
            ("headline", "Fish%20%26%20%3CChips%3E"),
            ("byline", "Ada Tarn; Kim Vale"),
            ("published", "2026-05-25T11:30+02:00"),
            ("section", "World news"),
            ("keywords", "ferries,R%26D"),
            ("language", "en-GB"));
        await ingest.DropAsync("acme/plain.txt", "The ferry sailed at dawn.", ("published", "2026-05-24"));
        return ingest;
    }

    private static async Task<(XElement Root, HttpResponseMessage Response)> XmlAsync(RunningIngest ingest, string address)
    {
        var response = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!, response);
    }

    private static string AddressOf(RunningIngest ingest, string name) => $"{ingest.Http.BaseAddress}articles/{ArticleId.Of(name)}";

    /// <summary>The article's 128 bits, but for six that make them a UUID.</summary>
    private static string IdOf(string name)
    {
        var bytes = new byte[16];
        ArticleId.TryDecode(ArticleId.Of(name), bytes);
        var digits = Convert.ToHexStringLower(bytes).ToCharArray();
        digits[12] = '8';
        digits[16] = "89ab"[Convert.ToInt32(digits[16].ToString(), 16) & 3];
        var text = new string(digits);
        return $"urn:uuid:{text[..8]}-{text[8..12]}-{text[12..16]}-{text[16..20]}-{text[20..]}";
    }
}
