using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class BlockTests
{
    private const string Lede = "The harbour board said on Tuesday that it would open the gates.";
    private const string Last = "It did not say when the ferry would come back.";

    [Theory]
    [InlineData("(Reporting by Ann Vale; editing by Bob Roe)")]
    [InlineData("Editor's note: this report was first printed in May.")]
    [InlineData("CORRECTION: an earlier version gave the wrong date.")]
    [InlineData("This story has been updated with a comment.")]
    [InlineData("END")]
    [InlineData("ends")]
    [InlineData("###")]
    [InlineData("-30-")]
    [InlineData("--30--")]
    [InlineData("* * *")]
    [InlineData("***")]
    [InlineData("Reuter")]
    public void ALineAboutTheCopyIsANote(string line)
    {
        var article = Copy.Parse(Lede, Last, line);

        Copy.AssertLines([Lede, Last], article.Paragraphs());
        Copy.AssertLines([line], article.Texts(BlockKind.Note));
    }

    [Fact]
    public void ASentenceAboutReportingIsNoNote() =>
        Assert.Equal(new Block(BlockKind.Paragraph, "Reporting by the board shows a loss."), Copy.Parse(Lede, "Reporting by the board shows a loss.", Last).Blocks[1]);

    [Fact]
    public void TheAgencyOfTheDatelineSignsOff()
    {
        var article = Copy.Parse("HARBOURTOWN, May 24 (Northwire) - " + Lede, Last, "NORTHWIRE");

        Copy.AssertLines(["NORTHWIRE"], article.Texts(BlockKind.Note));
    }

    [Theory]
    [InlineData("Road closures")]
    [InlineData("What happens next?")]
    [InlineData("'We are ready'")]
    [InlineData("Three years of waiting")]
    public void AShortLineBetweenParagraphsIsASubHeading(string line) =>
        Assert.Equal(new Block(BlockKind.Heading, line), Copy.Parse(Lede, line, Last).Blocks[1]);

    [Theory]
    [InlineData("Road closures", "Tram times")]
    [InlineData("“Are you ready?”")]
    [InlineData("He was not hurt and he was not told")]
    [InlineData("It rained.")]
    public void OtherShortLinesAreParagraphs(params string[] lines) =>
        Assert.Empty(Copy.Parse([Lede, .. lines, Last]).Texts(BlockKind.Heading));

    [Fact]
    public void AShortLastLineIsNoSubHeading() =>
        Assert.Equal(new Block(BlockKind.Paragraph, "More soon"), Copy.Parse(Lede, Last, "More soon").Blocks[^1]);

    [Theory]
    [InlineData("- coats", "- boots")]
    [InlineData("– coats", "– boots")]
    [InlineData("• coats", "• boots")]
    [InlineData("•coats", "•boots")]
    [InlineData("* coats", "* boots")]
    [InlineData("1. coats", "2. boots")]
    [InlineData("9) coats", "10) boots")]
    [InlineData("a) coats", "b) boots")]
    public void ListItemsLoseTheirMarkers(string first, string second)
    {
        var article = Copy.Parse(Lede, first, second, Last);

        Copy.AssertLines(["coats", "boots"], article.Texts(BlockKind.ListItem));
        Copy.AssertLines([Lede, Last], article.Paragraphs());
    }

    [Theory]
    [InlineData("– Good evening, she said.")]
    [InlineData("1987. The year when the gates closed.")]
    [InlineData("5. The number of ships that came.")]
    public void ALoneDashOrNumberIsNoList(string line) =>
        Copy.AssertLines([Lede, line, Last], Copy.Parse(Lede, line, Last).Paragraphs());

    [Fact]
    public void LinesBehindAnglesAreAQuotation()
    {
        var article = Copy.Parse("> The harbour is ours", "> and will be so for ever.", "", Lede, Last);

        Copy.AssertLines(["The harbour is ours and will be so for ever."], article.Texts(BlockKind.Quotation));
    }

    [Fact]
    public void HighlightsAreListed()
    {
        var article = Copy.Parse(Lede, "", "@highlight", "", "Gates to open", "", "@highlight", "", "Ferry to return");

        Copy.AssertLines(["Gates to open", "Ferry to return"], article.Texts(BlockKind.ListItem));
        Copy.AssertLines(["@highlight", "@highlight"], article.Texts(BlockKind.Note));
    }
}
