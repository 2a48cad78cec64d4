using System.Globalization;
using System.Text;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Ninjs;
using Xunit;

namespace Ingest.Tests.Parsing.Ninjs;

public sealed class NinjsParserTests
{
    private static readonly NinjsParser Parser = new();

    [Theory]
    [InlineData("""{ "standard": { "name": "ninjs" } }""", true)]
    [InlineData("""{ "uri": "urn:1", "body_text": "Copy." }""", true)]
    [InlineData("""{ "headline": "One", "body_html": "<p>Copy.</p>" }""", true)]
    [InlineData("""{ "uri": "urn:1" }""", true)]
    [InlineData("""{ "uri": "urn:1", "id": 7, "name": "x" }""", false)]
    [InlineData("""{ "@context": "https://schema.org", "@type": "NewsArticle", "headline": "One", "body_text": "Copy." }""", false)]
    [InlineData("""{ "$schema": "x", "type": "object", "title": "x", "copyrightholder": "x" }""", false)]
    [InlineData("""{ "name": "x", "version": "1.0", "type": "module" }""", false)]
    public void AnItemIsKnownByItsProperties(string json, bool isItem) => Assert.Equal(isItem, Parser.Recognizes(new SourceFile(default, json)));

    [Theory]
    [InlineData("usable", ReleaseStatus.Usable)]
    [InlineData("stat:usable", ReleaseStatus.Usable)]
    [InlineData("Cancelled", ReleaseStatus.Canceled)]
    [InlineData("withheld", ReleaseStatus.Withheld)]
    public void TheStatusIsRead(string status, ReleaseStatus expected) =>
        Assert.Equal(expected, Read($$"""{ "uri": "urn:1", "pubstatus": "{{status}}", "body_text": "Copy." }""").Article?.Release);

    [Theory]
    [InlineData("By Ann Vale", "Ann Vale")]
    [InlineData("Von Ann Vale, dpa", "Ann Vale")]
    [InlineData("<p>By <b>ANN VALE</b> and Bob Roe, Staff Writers</p>", "ANN VALE|Bob Roe")]
    [InlineData("dpa", "dpa")]
    [InlineData("By the 3rd desk", "the 3rd desk")]
    [InlineData("—", "")]
    public void TheBylineIsSplit(string by, string names) =>
        Assert.Equal(names, string.Join('|', Read($$"""{ "uri": "urn:1", "byline": "{{by}}", "body_text": "Copy." }""").Article!.Byline));

    [Fact]
    public void AFirstLineThatIsNotTheHeadlineStays()
    {
        var article = Read("""{ "uri": "urn:1", "headline": "Bridge will be of wood", "body_text": "A NEW BRIDGE\n\nThe bridge will be built of oak, the council said on Sunday." }""").Article;

        Assert.Equal("Bridge will be of wood", article?.Headline);
        Assert.Equal(["A NEW BRIDGE", "The bridge will be built of oak, the council said on Sunday."], article?.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void NoDamageThrows()
    {
        var whole = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases/ninjs/html-1.4/source.json"));
        string[] scraps = ["{", "}", "[", "]", "\"", ",", ":", "null", "7", "true", "\\u0000", "\\ud800", "<", "&", "\u202E", "\0", "e99", "[[[[", "{\"a\":", "//", "/*"];
        var random = new Random(5);
        for (var i = 0; i < 3_000; i++)
        {
            var damaged = new StringBuilder(whole);
            for (var cuts = random.Next(1, 5); cuts > 0; cuts--)
            {
                var at = random.Next(damaged.Length);
                damaged.Remove(at, Math.Min(random.Next(12), damaged.Length - at)).Insert(at, scraps[random.Next(scraps.Length)]);
            }

            var file = new SourceFile(default, damaged.ToString());
            var result = ArticleFormats.Recognize(file)?.Parse(file);
            Assert.True(result?.IsArticle is not false || result.Problem.Code is "malformed-json" or "unknown-format" or "not-an-article" or "bad-field" or "many-articles", result?.Problem?.Code);
        }
    }

    [Fact]
    public void AnyValueOfAnyPropertyIsBorne()
    {
        string[] names = ["uri", "type", "pubStatus", "embargoed", "versioncreated", "headline", "headlines", "subheadlines", "body_html", "bodies", "byline", "by", "authors", "located", "language", "subject", "keywords", "section", "service", "associations", "standard", "title"];
        string[] values = ["null", "true", "-1e400", "\"\"", "\" \"", "\"x\"", "[]", "[null,[{}],7]", "{}", "{\"name\":null,\"value\":[],\"role\":{},\"type\":\"picture\",\"by\":7}", "[{\"value\":\"x\",\"role\":\"main\",\"contenttype\":\"text/html\"}]"];
        foreach (var name in names)
        {
            foreach (var value in values)
            {
                var result = Read(string.Create(CultureInfo.InvariantCulture, $$"""{ "uri": "urn:1", "body_text": "Copy.", "{{name}}": {{value}} }"""));

                Assert.True(result.IsArticle || result.Problem.Code is "bad-field" or "not-an-article" or "unknown-format", result.Problem?.Detail);
            }
        }
    }

    [Fact]
    public void ManyItemsAreCounted() =>
        Assert.Equal(Problems.ManyArticles(2), Read("""{ "items": [ { "uri": "urn:1", "body_text": "One." }, { "uri": "urn:2", "body_text": "Two." } ] }""").Problem);

    private static ParseResult Read(string json) => Parser.Parse(new SourceFile(default, json));
}
