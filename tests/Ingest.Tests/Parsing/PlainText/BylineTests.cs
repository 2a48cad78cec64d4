using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class BylineTests
{
    private const string Lede = "The harbour board said on Tuesday that it would open the gates.";

    [Theory]
    [InlineData("By A. Vale", "A. Vale")]
    [InlineData("BY ANN VALE, BOB ROE and CARLA MOOR", "ANN VALE|BOB ROE|CARLA MOOR")]
    [InlineData("By Ann Vale and Bob Roe", "Ann Vale|Bob Roe")]
    [InlineData("By Ann Vale, Staff Writer", "Ann Vale")]
    [InlineData("By Ann Vale, Northwire", "Ann Vale")]
    [InlineData("By Ann Vale | Northwire", "Ann Vale")]
    [InlineData("Ann Vale | Northwire", "Ann Vale")]
    [InlineData("Words: Ann Vale", "Ann Vale")]
    [InlineData("From Ann Vale in Saltmere", "Ann Vale")]
    [InlineData("Von Anna van der Berg", "Anna van der Berg")]
    [InlineData("Por Ana Valle y Luis Roble", "Ana Valle|Luis Roble")]
    [InlineData("Par Jean-Luc d'Arve", "Jean-Luc d'Arve")]
    [InlineData("By Daily Post Reporter", "Daily Post Reporter")]
    [InlineData("By Staff Writer", "Staff Writer")]
    [InlineData("By\nAnn Vale", "Ann Vale")]
    [InlineData("By Ann Vale for the Northwire and Bob Roe", "Ann Vale|Bob Roe")]
    public void ALineOfNamesBelowTheHeadlineIsTheByline(string line, string names)
    {
        var article = Copy.Parse("Harbour to open gates in May", line, Lede, "It did not say when.");

        Assert.Equal("Harbour to open gates in May", article.Headline);
        Assert.Equal(names.Split('|'), article.Byline);
        Copy.AssertLines([Lede, "It did not say when."], article.Paragraphs());
    }

    [Theory]
    [InlineData("By Friday the harbour was empty and the last of the ships had gone.")]
    [InlineData("By the time the ferry came, the harbour was empty.")]
    [InlineData("By Ann Vale's reckoning the harbour was empty.")]
    [InlineData("Von Anfang an war der Hafen leer.")]
    public void ASentenceThatOpensWithByIsTheLede(string lede)
    {
        var article = Copy.Parse(lede, Lede);

        Assert.Empty(article.Byline);
        Copy.AssertLines([lede, Lede], article.Paragraphs());
    }

    [Theory]
    [InlineData("— Ann Vale")]
    [InlineData("-- Ann Vale")]
    [InlineData("By Ann Vale")]
    public void ANameAtTheFootIsTheByline(string line)
    {
        var article = Copy.Parse(Lede, "It did not say when.", line, "ENDS");

        Assert.Equal(["Ann Vale"], article.Byline);
        Copy.AssertLines([Lede, "It did not say when."], article.Paragraphs());
    }

    [Fact]
    public void ABylineTellsThePlaceWhereNoDatelineDoes() =>
        Assert.Equal("Saltmere", Copy.Parse("Harbour to open", "By Ann Vale in Saltmere", Lede).Dateline?.Place);

    [Fact]
    public void AWebPagesHeadMayTakeManyLines()
    {
        var article = Copy.Parse("By", ".", "Ann Vale, Harbour Editor", ".", "PUBLISHED:", ".", "19:31 EST, 19 September 2013", ".", "|", ".", "UPDATED:", ".", "19:32 EST, 19 September 2013", ".", "", Lede, "", "It did not say when.");

        Assert.Null(article.Headline);
        Assert.Equal(["Ann Vale"], article.Byline);
        Copy.AssertLines([Lede, "It did not say when."], article.Paragraphs());
    }

    [Fact]
    public void AWebPagesRunTogetherHeadIsTakenApart()
    {
        var article = Copy.Parse("By . Ann Vale . PUBLISHED: . 09:14 EST, 3 March 2012 . | . UPDATED: . 10:20 EST, 3 March 2012 . The gates are open. Nobody came.");

        Assert.Equal(["Ann Vale"], article.Byline);
        Assert.Equal(
            [
                new Block(BlockKind.Note, "PUBLISHED: . 09:14 EST, 3 March 2012 . | . UPDATED: . 10:20 EST, 3 March 2012 ."),
                new Block(BlockKind.Paragraph, "The gates are open. Nobody came."),
            ],
            article.Blocks);
    }
}
