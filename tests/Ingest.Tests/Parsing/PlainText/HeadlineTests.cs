using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class HeadlineTests
{
    private const string Lede = "The harbour board said on Tuesday that it would open the gates to all ships from the first of May.";
    private const string Second = "It did not say when the ferry would come back.";

    [Theory]
    [InlineData("Ferry sales boost port group's profit")]
    [InlineData("Harbour to open gates in May")]
    [InlineData("HARBOUR TO OPEN GATES IN MAY")]
    [InlineData("Harbour Board to Open Its Gates to All Ships in May")]
    [InlineData("Can a robot cut hair?")]
    [InlineData("Goal in last minute wins cup!")]
    [InlineData("Mayor: 'Ferry will be back'")]
    [InlineData("Corrections")]
    [InlineData("Harbourtown 2-1 Saltmere")]
    [InlineData("How a small town learned to live with the sea")]
    [InlineData("Hafen schließt im Sommer")]
    [InlineData("Le port ferme ses portes")]
    public void AShortFirstLineWithoutFullStopIsTheHeadline(string headline)
    {
        foreach (var gap in new[] { "\n", "\n\n" })
        {
            var article = Copy.Parse(string.Join(gap, headline, Lede, Second));

            Assert.Equal(headline, article.Headline);
            Copy.AssertLines([Lede, Second], article.Paragraphs());
        }
    }

    [Theory]
    [InlineData("And the winner is…")]
    [InlineData("Ferry maker to sell yachts in the U.S.")]
    [InlineData("Saltmere Lines sues Calder Inc.")]
    [InlineData("Council approves plan to build three hundred homes on the former harbour site despite objections from residents who say roads and schools cannot cope")]
    public void ABlankLineOfItsOwnSetsAHeadlineOff(string headline)
    {
        var article = Copy.Parse(headline, "", Lede, Second, Second.Replace("ferry", "tram", StringComparison.Ordinal));

        Assert.Equal(headline, article.Headline);
        Assert.Equal(3, article.Blocks.Count);
    }

    [Theory]
    [InlineData("Minister says he will not resign over the leaked letter")]
    [InlineData("A lighthouse older than the town is being taken down for the first time")]
    [InlineData("The crown and the mark are within a penny of each other for the first time in ten years")]
    [InlineData("Women say they were locked in at the summer party of the harbour board")]
    [InlineData("They told her that girls cannot steer. So she bought the ferry")]
    [InlineData("Six sailors found asleep on wreck, sparking row between two harbours over who may wake them")]
    [InlineData("'We were the last to leave the ferry'")]
    public void ALineWithoutFullStopStandsOutAboveParagraphsThatAllHaveOne(string headline)
    {
        foreach (var copy in new[] { [Lede, Second, Lede], new[] { Lede } })
        {
            var article = Copy.Parse(string.Join("\n\n", [headline, .. copy]));

            Assert.Equal(headline, article.Headline);
            Copy.AssertLines(copy, article.Paragraphs());
        }
    }

    [Fact]
    public void WhereParagraphsLackTheirFullStopsALineWithoutOneDoesNotStandOut()
    {
        const string Opening = "The last ferry to the island was late again, and the mayor was not told";

        var article = Copy.Parse(Opening, "", Lede.TrimEnd('.'), "", Lede.TrimEnd('.'), "", Lede);

        Assert.Null(article.Headline);
        Assert.Equal(4, article.Blocks.Count);
    }

    [Theory]
    [InlineData("Here's what the harbour inquiry has found in its six hearings")]
    [InlineData("What's next for the ferry as angry shippers hold the quay?")]
    [InlineData("Ferry strike: How will the walkout on Tuesday affect you?")]
    [InlineData("Harbour firms 'must raise their guard against rats'")]
    public void AHeadlineNeedsNoBlankLine(string headline) =>
        Assert.Equal(headline, Copy.Parse(headline, Lede, Second, Lede).Headline);

    [Fact]
    public void AHeadlineInCapitalsMayEndInAFullStop() =>
        Assert.Equal("HARBOUR BOARD SETS N.M. DUES.", Copy.Parse("HARBOUR BOARD SETS N.M. DUES.", Lede, Second).Headline);

    [Theory]
    [InlineData("Intermediate")]
    [InlineData("Level 2")]
    [InlineData("Level 1: Elementary")]
    [InlineData("Upper-intermediate")]
    public void AReadingLevelIsNoHeadline(string level)
    {
        var lede = Copy.Parse(level, Lede, Second);
        var headline = Copy.Parse(level, "Harbour to open gates", "", Lede, "", Second);

        Assert.Null(lede.Headline);
        Copy.AssertLines([Lede, Second], lede.Paragraphs());
        Copy.AssertLines([level], lede.Texts(BlockKind.Note));
        Assert.Equal("Harbour to open gates", headline.Headline);
    }

    [Theory]
    [InlineData("Level best")]
    [InlineData("Advanced pilots wanted")]
    public void AHeadlineMayOpenWithAWordForALevel(string headline) =>
        Assert.Equal(headline, Copy.Parse(headline, "", Lede, "", Second).Headline);

    [Theory]
    [InlineData("It rained.")]
    [InlineData("By Friday the harbour was empty")]
    [InlineData("On Sunday the last ferry left")]
    [InlineData("A man has been arrested after a fire at a warehouse in Harbourtown.")]
    [InlineData("A man has been arrested after a fire at a warehouse in Harbourtown")]
    [InlineData("The mayor has described the plan to close the ferry as \"a disgrace\"")]
    [InlineData("“We shall never give up the ferry,” the mayor said. “It is ours.”")]
    [InlineData("Would you let a robot cut your hair?")]
    [InlineData("Here are five things to know about the harbour:")]
    [InlineData("The harbour had been quiet for years, and then the ships came back one by one…")]
    [InlineData("Firefighters tackled a blaze at a hotel in Harbourtown on Sunday, where forty guests were led to safety before the roof fell in")]
    [InlineData("The ferry was built by Calder Marine Inc.")]
    [InlineData("HARBOURTOWN, May 24 (Northwire) - The ferry is back")]
    public void ALedeIsNeverTakenForAHeadline(string lede)
    {
        foreach (var gap in new[] { "\n", "\n\n" })
        {
            var article = Copy.Parse(string.Join(gap, lede, Lede, Second));

            Assert.Null(article.Headline);
            Assert.Equal(3, article.Blocks.Count);
        }
    }

    [Theory]
    [InlineData("Harbour to open gates")]
    [InlineData("HARBOUR TO OPEN GATES")]
    public void ALoneLineIsAParagraph(string line)
    {
        var article = Copy.Parse(line, "", "");

        Assert.Null(article.Headline);
        Assert.Equal([new Block(BlockKind.Paragraph, line)], article.Blocks);
    }

    [Theory]
    [InlineData("HARBOUR BOARD SEES HIGHER DUES AND\nMORE SHIPS NEXT YEAR", "HARBOUR BOARD SEES HIGHER DUES AND MORE SHIPS NEXT YEAR")]
    [InlineData("Council approves new harbour plan after long and\nheated debate\n", "Council approves new harbour plan after long and heated debate")]
    public void AHeadlineMayTakeTwoLines(string lines, string headline) =>
        Assert.Equal(headline, Copy.Parse(lines, Lede, Second).Headline);

    [Fact]
    public void AShortLineUnderTheHeadlineIsTheSubheadline()
    {
        var article = Copy.Parse("Harbour to open gates in May", "", "Board sees twice as many ferries in two years", "", Lede, "", Second);

        Assert.Equal("Harbour to open gates in May", article.Headline);
        Assert.Equal("Board sees twice as many ferries in two years", article.Subheadline);
        Copy.AssertLines([Lede, Second], article.Paragraphs());
    }

    [Theory]
    [InlineData("It rained.")]
    [InlineData("Who will sail the ferry now?")]
    public void ASentenceUnderTheHeadlineIsTheLede(string lede)
    {
        var article = Copy.Parse("Harbour to open gates in May", "", lede, "", Lede);

        Assert.Null(article.Subheadline);
        Copy.AssertLines([lede, Lede], article.Paragraphs());
    }

    [Fact]
    public void AKickerAboveTheHeadlineStandsInItsPlace()
    {
        var article = Copy.Parse("EXCLUSIVE", "Harbour to open gates in May", Lede, Second);

        Assert.Equal("EXCLUSIVE", article.Headline);
        Assert.Equal("Harbour to open gates in May", article.Subheadline);
    }
}
