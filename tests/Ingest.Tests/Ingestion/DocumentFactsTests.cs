using System.Text;
using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Parsing;
using Ingest.Parsing.Encodings;
using NodaTime;
using Xunit;

namespace Ingest.Tests.Ingestion;

/// <summary>Whatever format a document is in, what goes beyond a limit is left out with a warning.</summary>
public sealed class DocumentFactsTests
{
    private static readonly string[] Keywords = [.. Enumerable.Range(1, 60).Select(number => $"k{number}")];

    public static TheoryData<string> Documents =>
    [
        $"Headline: The quay reopens\nByline: Ada Tarn\nTags: {string.Join(", ", Keywords)}\n\nThe quay reopens.\n",
        $"---\ntitle: The quay reopens\ntags: [{string.Join(", ", Keywords)}]\n---\n\nThe quay reopens.\n",
        $"{{\"uri\": \"urn:x:1\", \"type\": \"text\", \"headline\": \"The quay reopens\", \"body_text\": \"The quay reopens.\", \"keywords\": [{string.Join(", ", Keywords.Select(keyword => $"\"{keyword}\""))}]}}",
        $"{{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": \"The quay reopens\", \"articleBody\": \"The quay reopens.\", \"keywords\": \"{string.Join(';', Keywords)}\"}}",
        $"<!DOCTYPE html><html><head><title>The quay reopens</title><meta name=\"keywords\" content=\"{string.Join(", ", Keywords)}\"></head><body><p>The quay reopens.</p></body></html>",
        $"<nitf><head><docdata><key-list>{string.Concat(Keywords.Select(keyword => $"<keyword key=\"{keyword}\"/>"))}</key-list></docdata></head><body><body.content><p>The quay reopens.</p></body.content></body></nitf>",
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void TooManyKeywordsAreCutWithAWarning(string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var file = new SourceFile(bytes, TextDecoder.Decode(bytes, declaredCharset: null).Text!.Text);

        var facts = DocumentFacts.Read(ArticleFormats.Recognize(file)!.Parse(file).Article!, DateTimeZone.Utc);

        Assert.Equal(Keywords.Take(Limits.Keywords), facts.Keywords);
        Assert.Equal("The document's keywords was passed over: it must be at most 50 names of at most 100 characters; the others were kept.", Assert.Single(facts.Warnings).Detail);
    }

    [Fact]
    public void AKeywordThatIsTooLongIsLeftOutWithAWarning()
    {
        var facts = Read(new ParsedArticle { Keywords = ["quay", new string('k', Limits.NameCharacters + 1), "ferry"] });

        Assert.Equal(["quay", "ferry"], facts.Keywords);
        Assert.Single(facts.Warnings);
    }

    [Fact]
    public void TooManyCreditsAreCutWithAWarning()
    {
        var credits = Enumerable.Range(0, Limits.Credits + 1).Select(number => new Credit(CreditKind.Photo, $"Ann Vale {number}", null)).ToArray();

        Assert.Empty(Read(new ParsedArticle { Credits = credits[1..] }).Warnings);
        var facts = Read(new ParsedArticle { Credits = credits });

        Assert.Equal(credits[..^1], facts.Credits);
        Assert.Equal("The document's credits was passed over: it must be at most 200; the others were kept.", Assert.Single(facts.Warnings).Detail);
    }

    private static DocumentFacts Read(ParsedArticle article) => DocumentFacts.Read(article, DateTimeZone.Utc);
}
