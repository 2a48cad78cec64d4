using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.SchemaOrg;
using Xunit;

namespace Ingest.Tests.Parsing.SchemaOrg;

public sealed class SchemaOrgParserTests
{
    private static readonly SchemaOrgParser Parser = new();

    private static readonly string[] Values =
        ["null", "7", "true", "\"x\"", "\"2024-03-05\"", "[]", "{}", "[null,\"x\"]", "{\"name\":\"Ada Tarn\"}", "{\"@value\":\"x\"}", "{\"@value\":{}}", "[[\"x\"]]", "\"<p>x</p>\"", "\"\\ud800\"", "\"\\u0000\"", "\" \"", "{\"@type\":\"NewsArticle\",\"articleBody\":\"x\"}"];

    private static readonly string[] Names =
        ["headline", "name", "alternativeHeadline", "author", "articleBody", "datePublished", "articleSection", "keywords", "inLanguage", "dateline", "image", "video", "publisher", "mainEntity", "@graph", "@context", "@type", "schema:headline"];

    [Theory]
    [InlineData("""{"@type":"NewsArticle"}""")]
    [InlineData("""{"@type":["Thing","schema:Article"]}""")]
    [InlineData("""{"@type":"https://schema.org/BlogPosting"}""")]
    [InlineData("""{"@context":"http://schema.org","@type":"Person"}""")]
    [InlineData("""{"@context":{"@vocab":"https://schema.org/"},"@graph":[]}""")]
    [InlineData("""[{"@context":"https://schema.org","@type":"WebPage"}]""")]
    public void DataOfSchemaOrgIsRecognized(string json) => Assert.True(Parser.Recognizes(new SourceFile(default, json)));

    [Theory]
    [InlineData("""{"type":"NewsArticle","headline":"x"}""")]
    [InlineData("""{"uri":"urn:x","type":"text","body_text":"see https://schema.org/Article"}""")]
    [InlineData("""{"@context":"https://w3id.org/x","@type":"Thing"}""")]
    [InlineData("[]")]
    [InlineData("""["NewsArticle"]""")]
    [InlineData("The ferry sailed.")]
    public void OtherTextIsNot(string json) => Assert.False(Parser.Recognizes(new SourceFile(default, json)));

    [Fact]
    public void TheHeadlineOfTheDataIsNoPartOfTheCopy()
    {
        var article = Read("""{"@type":"Article","headline":"Ferry sails","articleBody":"Ferry sails\n\nThe ferry sailed at dawn on Tuesday, for the first time in a year."}""");

        Assert.Equal(("Ferry sails", HeadlineOrigin.Markup), (article.Headline, article.HeadlineOrigin));
        Assert.Equal([new(BlockKind.Paragraph, "The ferry sailed at dawn on Tuesday, for the first time in a year.")], article.Blocks);
    }

    [Fact]
    public void AFirstLineThatIsNotTheHeadlineStays()
    {
        var article = Read("""{"@type":"Article","headline":"Ferry sails","articleBody":"Island rejoices\n\nThe ferry sailed at dawn on Tuesday, for the first time in a year."}""");

        Assert.Equal(["Island rejoices", "The ferry sailed at dawn on Tuesday, for the first time in a year."], article.Blocks.Select(block => block.Text));
    }

    [Property(MaxTest = 500)]
    public Property AnyDataIsReadOrRejected()
    {
        var property =
            from name in Gen.Elements(Names)
            from value in Gen.Elements(Values)
            select $"\"{name}\":{value}";
        var json = property.ListOf().Select(properties => $$"""{"@context":"https://schema.org","@type":"NewsArticle",{{string.Concat(properties.Select(text => text + ","))}}"text":"The ferry sailed."}""");
        return Prop.ForAll(json.ToArbitrary(), text =>
        {
            var result = Parser.Parse(new SourceFile(default, text));
            Assert.All(result.Article?.Blocks ?? [], block => Assert.NotEmpty(block.Text));
            Assert.NotEqual(result.Article is null, result.Problem is null);
        });
    }

    private static ParsedArticle Read(string json) => Parser.Parse(new SourceFile(default, json)).Article!;
}
