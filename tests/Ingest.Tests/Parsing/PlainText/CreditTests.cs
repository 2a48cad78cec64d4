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
}
