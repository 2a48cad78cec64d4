using System.Diagnostics;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class LayoutTests
{
    private static readonly string[] Paragraphs =
    [
        "The harbour board said on Tuesday that it would open the gates to all ships from the first of May, which would end a dispute that had lasted for six years.",
        "It did not say when the ferry would come back. Shippers said they had expected more from the board than that.",
        "Nobody came.",
    ];

    [Fact]
    public void WireCopyStartsParagraphsWithAnIndent()
    {
        var article = Copy.Parse(
            "HARBOUR DUES TO RISE",
            "    HARBOURTOWN, March 3 - The harbour board said on Tuesday that",
            "dues would rise by four pct from the first of April.",
            "    The rise is the first in six years, the board said in a",
            "statement after its meeting.",
            "    Shippers said they had expected more.",
            " Reuter",
            "\u0003");

        Assert.Equal("HARBOUR DUES TO RISE", article.Headline);
        Assert.Equal(
            [
                new Block(BlockKind.Paragraph, "The harbour board said on Tuesday that dues would rise by four pct from the first of April."),
                new Block(BlockKind.Paragraph, "The rise is the first in six years, the board said in a statement after its meeting."),
                new Block(BlockKind.Paragraph, "Shippers said they had expected more."),
                new Block(BlockKind.Note, "Reuter"),
            ],
            article.Blocks);
    }

    [Fact]
    public void LittleCopyBetweenBlankLinesShowsItsWidth()
    {
        var article = Copy.Parse(
            "Harbourtown gets its ferry back",
            "",
            "HARBOURTOWN, Nov 20 (Northwire) — The ferry sailed again on Friday after",
            "1.000 days in dock, and half the town came to see it off.",
            "",
            "“Nobody expected it,” said the harbour master – who had bet against it.");

        Copy.AssertLines(
            [
                "The ferry sailed again on Friday after 1.000 days in dock, and half the town came to see it off.",
                "“Nobody expected it,” said the harbour master – who had bet against it.",
            ],
            article.Paragraphs());
    }

    [Fact]
    public void AHeadlineThatIsTheLongestLineDoesNotShowAWidth()
    {
        var article = Copy.Parse(
            "Harbour board and shippers meet in Saltmere over the ferry of Harbourtown",
            "Nobody expects them to agree",
            "",
            "The board met the shippers on Tuesday.",
            "",
            "They did not agree.");

        Assert.Equal("Harbour board and shippers meet in Saltmere over the ferry of Harbourtown", article.Headline);
        Assert.Equal("Nobody expects them to agree", article.Subheadline);
    }

    [Theory]
    [InlineData("By Ann Vale")]
    [InlineData("Von Anna Berg")]
    [InlineData("Par Anne Val")]
    public void ABylineDirectlyBelowTheHeadlineIsNotJoinedToIt(string byline)
    {
        var article = Copy.Parse(
            "The harbour of Saltmere opens its gates in May",
            byline,
            "",
            "The harbour board said on Tuesday that it would open the gates to all",
            "ships from the first of May, ending a dispute that had lasted for six",
            "years.");

        Assert.Equal("The harbour of Saltmere opens its gates in May", article.Headline);
        Assert.Single(article.Byline);
        Assert.Single(article.Blocks);
    }

    [Fact]
    public void TheFirstLineOfTheLedeMayBeShort()
    {
        var article = Copy.Parse(
            "HARBOUR DUES TO RISE",
            "  &lt;Calder Marine",
            "  Lines> said on Tuesday that its dues would rise by four pct from",
            "  the first of April.",
            "      The rise is the first in six years, it said in a statement",
            "  after its meeting.");

        Assert.Equal("HARBOUR DUES TO RISE", article.Headline);
        Assert.Equal("&lt;Calder Marine Lines> said on Tuesday that its dues would rise by four pct from the first of April.", article.Blocks[0].Text);
        Assert.Equal(2, article.Blocks.Count);
    }

    [Fact]
    public void TermsOnLinesOfTheirOwnStayApart()
    {
        var article = Copy.Parse(
            "CALDER LINES REGULAR DIVIDEND",
            "  Qtly div 35 cts vs 35 cts in prior qtr",
            "      Pay March 31",
            "      Record March 16",
            " Reuter");

        Assert.Null(article.Dateline);
        Assert.Equal(4, article.Blocks.Count);
    }

    [Fact]
    public void TheBodyMayBeSetInAsAWhole()
    {
        var article = Copy.Parse(
            "  The harbour board said on Tuesday that dues would rise by four",
            "  pct from the first of April.",
            "      The rise is the first in six years, the board said in a",
            "  statement after its meeting.",
            "      Shippers said they had expected more.");

        Copy.AssertLines(
            [
                "The harbour board said on Tuesday that dues would rise by four pct from the first of April.",
                "The rise is the first in six years, the board said in a statement after its meeting.",
                "Shippers said they had expected more.",
            ],
            article.Paragraphs());
    }

    [Fact]
    public void RowsOfATableStayApart()
    {
        var article = Copy.Parse(
            "    Grain stocks fell in March, the ministry said, giving these figures",
            "in thousands of tonnes for the whole of the country:",
            "              March     Feb    Jan",
            "    Wheat       112     130    142",
            "    Barley       80      91    101",
            "    The ministry said it expected stocks to fall further in the coming",
            "month.");

        Copy.AssertLines(["March Feb Jan", "Wheat 112 130 142", "Barley 80 91 101"], article.Paragraphs().Skip(1).Take(3));
        Assert.Equal(5, article.Blocks.Count);
    }

    [Fact]
    public void LongLinesThatEndSentencesAreParagraphsEvenBetweenBlankLines()
    {
        var article = Copy.Parse("Harbour opens", "", Paragraphs[0], Paragraphs[1], "", Paragraphs[2], Paragraphs[1]);

        Copy.AssertLines([Paragraphs[0], Paragraphs[1], Paragraphs[2], Paragraphs[1]], article.Paragraphs());
    }

    [Fact]
    public void WithoutAnyMarksAShortLineEndsAParagraph()
    {
        var article = Copy.Parse(
            "The harbour board said on Tuesday that it would open the gates to all",
            "ships from the first of May, ending a dispute that had lasted for six",
            "years.",
            "It did not say when the ferry would come back. Shippers said they had",
            "expected more from the board.",
            "Nobody came.");

        Assert.Equal(3, article.Blocks.Count);
        Assert.Equal("Nobody came.", article.Blocks[2].Text);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\f")]
    [InlineData("\v")]
    [InlineData("\u00A0\n")]
    [InlineData("\u200B\n")]
    [InlineData(" \t \r\n")]
    public void EveryLineEndIsALineEnd(string end)
    {
        var article = Copy.Parse("\uFEFF" + string.Join(end, ["Harbour opens", "", .. Paragraphs]) + end);

        Assert.Equal("Harbour opens", article.Headline);
        Copy.AssertLines(Paragraphs, article.Paragraphs());
    }

    [Fact]
    public void TextStaysAsWritten()
    {
        var article = Copy.Parse("It cost\u00A05\u00A0000  crowns –\tor “nothing”, &lt;CLD> said — twice.", Paragraphs[0]);

        Assert.Equal("It cost\u00A05\u00A0000 crowns – or “nothing”, &lt;CLD> said — twice.", article.Blocks[0].Text);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("x")]
    [InlineData("(")]
    [InlineData("\"")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData(">")]
    [InlineData("x\n")]
    [InlineData("A — ")]
    [InlineData("A, ")]
    [InlineData("By . ")]
    [InlineData("- a\n")]
    [InlineData("a\t1\n")]
    [InlineData("Photo: A. ")]
    public void TheLargestFileOfAnyKindTakesLittleTime(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Limits.BlobBytes / unit.Length));
        var clock = Stopwatch.StartNew();

        Copy.Parse(text);

        // Some ten times what it takes: a square of the length would be hours.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
