using Ingest.Articles;
using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>A date on a line of its own, between headline and copy.</summary>
public sealed class PublishedLineTests
{
    private const string Headline = "Harbour to open gates in May";
    private const string Lede = "The harbour board said on Tuesday that it would open the gates.";
    private const string More = "It did not say when.";

    [Theory]
    [InlineData("May 3, 2026", "2026-05-03")]
    [InlineData("3 May 2026", "2026-05-03")]
    [InlineData("Sunday, May 3, 2026", "2026-05-03")]
    [InlineData("2026-05-03", "2026-05-03")]
    [InlineData("3.5.2026", "2026-05-03")]
    [InlineData("Published May 3, 2026", "2026-05-03")]
    [InlineData("Published on 3 May 2026", "2026-05-03")]
    [InlineData("PUBLISHED: May 3, 2026, 9:30 GMT", "2026-05-03T09:30Z")]
    [InlineData("Posted: May 3, 2026", "2026-05-03")]
    [InlineData("Veröffentlicht am 3. Mai 2026", "2026-05-03")]
    [InlineData("Publié le 3 mai 2026", "2026-05-03")]
    public void ADateUnderTheBylineIsWhenTheCopyWasPublished(string line, string published)
    {
        var article = Copy.Parse(Headline, "By Ann Vale", line, Lede, More);

        Assert.Equal((Headline, null), (article.Headline, article.Subheadline));
        Assert.Equal(["Ann Vale"], article.Byline);
        Assert.Equal(ParsedTime.Read(published), article.Published);
        Assert.Equal([new Block(BlockKind.Paragraph, Lede), new Block(BlockKind.Paragraph, More)], article.Blocks);
    }

    [Theory]
    [InlineData("May 3, 2026")]
    [InlineData("3 May 2026")]
    [InlineData("Published: 3 May 2026")]
    public void ADateUnderTheHeadlineIsToo(string line)
    {
        foreach (var article in new[] { Copy.Parse(Headline, line, Lede, More), Copy.Parse(Headline, "", line, "", Lede, "", More) })
        {
            Assert.Equal((Headline, null), (article.Headline, article.Subheadline));
            Assert.Equal(ParsedTime.Read("2026-05-03"), article.Published);
            Copy.AssertLines([Lede, More], article.Blocks.Select(block => block.Text));
        }
    }

    [Fact]
    public void ADateAboveWrappedCopyIsNotJoinedToIt()
    {
        var article = Copy.Parse(
            "The harbour of Saltmere opens its gates in May",
            "By Ann Vale",
            "May 3, 2026",
            "The harbour board said on Tuesday that it would open the gates to all",
            "ships from the first of May, ending a dispute that had lasted for six",
            "years.");

        Assert.Equal(ParsedTime.Read("2026-05-03"), article.Published);
        Assert.Equal(["Ann Vale"], article.Byline);
        Assert.Single(article.Blocks);
    }

    [Theory]
    [InlineData("Updated: May 3, 2026")]
    [InlineData("Last updated May 3, 2026")]
    [InlineData("Modified: 3 May 2026")]
    public void ATimeOfUpdatingIsANote(string line)
    {
        var article = Copy.Parse(Headline, "By Ann Vale", line, Lede, More);

        Assert.Null(article.Published);
        Assert.Equal(new Block(BlockKind.Note, line), article.Blocks[0]);
    }

    [Theory]
    [InlineData("May 3")]
    [InlineData("Published May 3")]
    [InlineData("20260503")]
    [InlineData("May 3, 2026 was a Sunday.")]
    [InlineData("On May 3, 2026")]
    [InlineData("Published poets read on May 3, 2026")]
    [InlineData("Feb 30, 2026")]
    public void WhatIsNoDateOrHasNoYearSaysNothing(string line) =>
        Assert.Null(Copy.Parse(Headline, "By Ann Vale", line, Lede, More).Published);

    [Fact]
    public void ADateInTheCopySaysNothing()
    {
        Assert.Null(Copy.Parse(Headline, Lede, "May 3, 2026", More).Published);
        Assert.Null(Copy.Parse(Lede, "May 3, 2026", More).Published);
        Assert.Null(Copy.Parse(Headline, "May 3, 2026").Published);
    }

    [Fact]
    public void OfTwoDatesTheOneOfPublicationIsRead()
    {
        var article = Copy.Parse(Headline, "By Ann Vale", "UPDATED:", "May 4, 2026", "PUBLISHED:", "May 3, 2026", Lede, More);

        Assert.Equal(ParsedTime.Read("2026-05-03"), article.Published);
        Copy.AssertLines(["UPDATED:", "May 4, 2026", "PUBLISHED:", "May 3, 2026"], article.Texts(BlockKind.Note));
    }
}
