using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class CreditTests
{
    private const string Lede = "The harbour board said on Tuesday that it would open the gates.";

    [Theory]
    [InlineData("Photo: Ann Vale/Northwire", CreditKind.Photo, "Ann Vale", "Northwire")]
    [InlineData("Photos by Ann Vale", CreditKind.Photo, "Ann Vale", null)]
    [InlineData("Photo : Ann Vale/Northwire", CreditKind.Photo, "Ann Vale", "Northwire")]
    [InlineData("Photo\u00A0: Ann Vale/Northwire", CreditKind.Photo, "Ann Vale", "Northwire")]
    [InlineData("Photo\u202F: Ann Vale/Northwire", CreditKind.Photo, "Ann Vale", "Northwire")]
    [InlineData("Photograph: Ann Vale / Northwire via Saltmere Press", CreditKind.Photo, "Ann Vale", "Northwire via Saltmere Press")]
    [InlineData("Image: Northwire", CreditKind.Photo, null, "Northwire")]
    [InlineData("Picture: NORTHMARK POLICE", CreditKind.Photo, null, "NORTHMARK POLICE")]
    [InlineData("Foto: Anna Berg", CreditKind.Photo, "Anna Berg", null)]
    [InlineData("Photo: Harbour Images", CreditKind.Photo, null, "Harbour Images")]
    [InlineData("(Photo by Ann Vale/Northwire)", CreditKind.Photo, "Ann Vale", "Northwire")]
    [InlineData("A crane at the quay. Photo: Ann Vale/Northwire", CreditKind.Photo, "Ann Vale", "Northwire")]
    [InlineData("A crane at the quay (Photo: Ann Vale)", CreditKind.Photo, "Ann Vale", null)]
    [InlineData("Video: Bob Roe", CreditKind.Video, "Bob Roe", null)]
    [InlineData("Graphic: Carla Moor", CreditKind.Graphic, "Carla Moor", null)]
    [InlineData("Map: Northwire", CreditKind.Graphic, null, "Northwire")]
    [InlineData("Translation: Carla Moor", CreditKind.Text, "Carla Moor", null)]
    [InlineData("Research by Carla Moor", CreditKind.Text, "Carla Moor", null)]
    public void ACreditLineIsABlockAndACredit(string line, CreditKind kind, string? creator, string? provider)
    {
        var article = Copy.Parse(Lede, "", line, "", "It did not say when.");

        Assert.Equal(new Block(BlockKind.Credit, line), article.Blocks[1]);
        Assert.Equal([new Credit(kind, creator, provider)], article.Credits);
    }

    [Theory]
    [InlineData("Photos by the agency show that the crane fell.")]
    [InlineData("Photo: the crane fell on Tuesday.")]
    [InlineData("Video showed the crane as it fell.")]
    [InlineData("Pictures were taken by Ann Vale.")]
    [InlineData("Map makers say that the quay has moved.")]
    public void ASentenceIsNoCredit(string line)
    {
        var article = Copy.Parse(Lede, line, "It did not say when.");

        Assert.Empty(article.Credits);
        Copy.AssertLines([Lede, line, "It did not say when."], article.Paragraphs());
    }

    [Fact]
    public void BelowIndentedParagraphsCreditsAtTheEdgeStandAlone()
    {
        var article = Copy.Parse(
            "HARBOUR DUES TO RISE",
            "    HARBOURTOWN, March 3 - The harbour board said on Tuesday that",
            "dues would rise by four pct from the first of April.",
            "    The rise is the first in six years, the board said in a",
            "statement after its meeting.",
            "Photo: Ann Vale/Northwire",
            "Video: Northwire",
            "Research by Carla Moor",
            "(Reporting by John Marsh in Saltmere; Additional reporting by Bob",
            "Roe; Editing by Ann Vale)",
            "(Writing by Carla Moor)");

        Assert.Equal(
            [
                new Block(BlockKind.Credit, "Photo: Ann Vale/Northwire"),
                new Block(BlockKind.Credit, "Video: Northwire"),
                new Block(BlockKind.Credit, "Research by Carla Moor"),
                new Block(BlockKind.Note, "(Reporting by John Marsh in Saltmere; Additional reporting by Bob Roe; Editing by Ann Vale)"),
                new Block(BlockKind.Note, "(Writing by Carla Moor)"),
            ],
            article.Blocks.Skip(2));
        Assert.Equal(
            [new Credit(CreditKind.Photo, "Ann Vale", "Northwire"), new Credit(CreditKind.Video, null, "Northwire"), new Credit(CreditKind.Text, "Carla Moor", null)],
            article.Credits);
    }

    [Fact]
    public void InWrappedCopyWithoutIndentsCreditsWithAColonStandAlone()
    {
        var article = Copy.Parse(
            "The harbour board said on Tuesday that it would open the gates to all",
            "ships from the first of May, ending a dispute that had lasted for six",
            "years.",
            "Photo: Ann Vale / Northwire via Saltmere Press",
            "It did not say when the ferry would come back. Shippers said they had",
            "expected more from the board.",
            "Photo: Bob Roe/Northwire",
            "(Editing by Ann Vale)");

        Copy.AssertLines(["Photo: Ann Vale / Northwire via Saltmere Press", "Photo: Bob Roe/Northwire"], article.Texts(BlockKind.Credit));
        Copy.AssertLines(["(Editing by Ann Vale)"], article.Texts(BlockKind.Note));
        Assert.Equal(2, article.Paragraphs().Count());
    }

    [Fact]
    public void ALineOfRunningCopyThatSoundsLikeACreditStaysInItsParagraph()
    {
        var article = Copy.Parse(
            "    The harbour board said on Tuesday that it had paid for a study, the",
            "Research by Carla Moor",
            "and others that found the quay to be of sand and nothing else below.",
            "    It did not say when the ferry would come back, or who would pay",
            "for it.");

        Assert.Empty(article.Credits);
        Assert.Equal(2, article.Blocks.Count);
    }
}
