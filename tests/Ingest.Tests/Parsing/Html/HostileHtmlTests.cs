using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Parsing.Markup;
using Xunit;

namespace Ingest.Tests.Parsing.Html;

/// <summary>What is made of HTML that nobody writes: the time it takes is measured elsewhere, here it has to end at all.</summary>
public sealed class HostileHtmlTests
{
    private static readonly HtmlArticleParser Parser = new();

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<table><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<svg>")]
    [InlineData("<template>")]
    public void ElementsNestedWithoutEndAreRejected(string tag)
    {
        var result = Parse("<!DOCTYPE html>" + Repeat(tag, 200_000) + "The ferry sailed.");

        Assert.Equal(("malformed-html", "The file is broken HTML: its elements are nested more than 200 deep. Export it again, whole."), (result.Problem?.Code, result.Problem?.Detail));
    }

    [Fact]
    public void AMillionParagraphsAreTooMany() => Assert.Equal("too-many-blocks", Parse(Repeat("<p>a", 1_000_000)).Problem?.Code);

    [Fact]
    public void AMillionElementsThatAreNoParagraphsAreRejected()
    {
        var result = Parse("<p>The ferry sailed." + Repeat("<i></i>", 500_000));

        Assert.Equal(("malformed-html", "The file is broken HTML: it has more than 100000 elements. Export it again, whole."), (result.Problem?.Code, result.Problem?.Detail));
    }

    [Fact]
    public void CopyNestedWithoutEndIsReadLineByLine() =>
        Assert.Equal([new(BlockKind.Paragraph, "The ferry & all"), new(BlockKind.Paragraph, "sailed.")], HtmlCopy.Read(Repeat("<div>", 200_000) + "The ferry &amp;<!-- not --> all" + Repeat("</div>", 200_000) + " sailed.").Blocks);

    [Fact]
    public void TooManyParagraphsInAFieldStayTooMany() => Assert.Equal(150_000, HtmlCopy.Read(Repeat("<p>a</p>", 150_000)).Blocks.Count);

    [Fact]
    public void CommentsThatNeverEndAreCopy() => Assert.Equal(40_000, MarkupStripper.Strip(Repeat("<!-- >", 40_000)).Length);

    [Fact]
    public void ATitleOfManyTagsIsRead()
    {
        var result = Parse("<!DOCTYPE html><head><meta property='og:title' content='" + Repeat("<i><b>", 7_000) + "'></head><body><nav>Home</nav><h1>Ferry</h1><article><p>The ferry sailed at dawn, and it came back at night.</p></article>");

        Assert.True(result.IsArticle);
    }

    [Fact]
    public void DeepButDecentNestingIsRead()
    {
        var blocks = HtmlCopy.Read(Repeat("<div>", 150) + "The ferry sailed." + Repeat("</div>", 150)).Blocks;

        Assert.Equal([new(BlockKind.Paragraph, "The ferry sailed.")], blocks);
    }

    [Fact]
    public void ALineOfFourMegabytesIsOneParagraph() =>
        Assert.Equal(4_000_000 - 1, Assert.Single(HtmlCopy.Read("<p>" + Repeat("abc ", 1_000_000)).Blocks).Text.Length);

    [Fact]
    public void APageOfMoreParagraphsThanAreWeighedIsReadWhole()
    {
        var result = Parse("<!DOCTYPE html><body><nav>Home</nav><article>" + Repeat("<p>The ferry sailed at dawn, and it came back at night.</p>\n", 30_000) + "</article>");

        Assert.Equal(30_000, result.Article?.Blocks.Count);
    }

    [Fact]
    public void NothingIsClosed()
    {
        var result = Parse("<!DOCTYPE html><html><body><h2>Ferry sails</h2><p><b>The ferry <i>sailed<p>It came <a href='x>back");

        Assert.Equal("Ferry sails", result.Article?.Headline);
        Assert.Equal([new(BlockKind.Paragraph, "The ferry sailed"), new(BlockKind.Paragraph, "It came")], result.Article?.Blocks);
    }

    [Theory]
    [InlineData("{\"@type\":")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":{\"name\":{\"name\":[]}},\"author\":[[],{},null,7],\"keywords\":{},\"datePublished\":[true]}")]
    public void DamagedDataSaysNothing(string data)
    {
        var result = Parse($"<!DOCTYPE html><title>Ferry sails again after a year</title><script type='application/ld+json'>{data}</script><body><p>The ferry sailed.</p>");

        Assert.Equal("Ferry sails again after a year", result.Article?.Headline);
        Assert.Equal([new(BlockKind.Paragraph, "The ferry sailed.")], result.Article?.Blocks);
    }

    [Fact]
    public void ScriptsDoNotRun()
    {
        var result = Parse("<!DOCTYPE html><body><script>document.write('<p>Written</p>'); document.title = 'Changed'</script><p onload='x()'>The ferry sailed.</p>");

        Assert.Null(result.Article?.Headline);
        Assert.Equal([new(BlockKind.Paragraph, "The ferry sailed.")], result.Article?.Blocks);
    }

    private static ParseResult Parse(string html) => Parser.Parse(new SourceFile(default, html));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
