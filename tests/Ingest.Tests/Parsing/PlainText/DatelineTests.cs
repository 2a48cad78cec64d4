using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class DatelineTests
{
    private const string Lede = "The harbour board said on Tuesday that it would open the gates.";

    [Theory]
    [InlineData("HARBOURTOWN, May 24 (Northwire) — ", "HARBOURTOWN", null, 5, 24, "Northwire")]
    [InlineData("HARBOURTOWN, Feb 26 - ", "HARBOURTOWN", null, 2, 26, null)]
    [InlineData("HARBOURTOWN — ", "HARBOURTOWN", null, 0, 0, null)]
    [InlineData("HARBOURTOWN—", "HARBOURTOWN", null, 0, 0, null)]
    [InlineData("NEW HARBOUR—", "NEW HARBOUR", null, 0, 0, null)]
    [InlineData("PORT ELLEN: ", "PORT ELLEN", null, 0, 0, null)]
    [InlineData("HARBOURTOWN (Northwire) – ", "HARBOURTOWN", null, 0, 0, "Northwire")]
    [InlineData("HARBOURTOWN, Northmark (Northwire) -- ", "HARBOURTOWN, Northmark", null, 0, 0, "Northwire")]
    [InlineData("SALTMERE, Calif. (NWN) — ", "SALTMERE, Calif.", null, 0, 0, "NWN")]
    [InlineData("Harbourtown (Northwire) - ", "Harbourtown", null, 0, 0, "Northwire")]
    [InlineData("(Northwire) -- ", null, null, 0, 0, "Northwire")]
    [InlineData("(NWN)", null, null, 0, 0, "NWN")]
    [InlineData("Harbourtown, Northmark (NWN)", "Harbourtown, Northmark", null, 0, 0, "NWN")]
    [InlineData("HARBOURTOWN , N.M., March 2 - ", "HARBOURTOWN , N.M.", null, 3, 2, null)]
    [InlineData("PORT ELLEN/HARBOURTOWN, 24 mai (Agence) - ", "PORT ELLEN/HARBOURTOWN", null, 5, 24, "Agence")]
    [InlineData("Neustadt, 24. Mai (dpa) – ", "Neustadt", null, 5, 24, "dpa")]
    [InlineData("SAN JUAN, Sept. 3, 2026 (Northwire) -", "SAN JUAN", 2026, 9, 3, "Northwire")]
    [InlineData("PUERTO ALTO, 24 de mayo de 2026 (Agencia) - ", "PUERTO ALTO", 2026, 5, 24, "Agencia")]
    [InlineData("PORTO ALTO, 3 dez. (Agência) - ", "PORTO ALTO", null, 12, 3, "Agência")]
    [InlineData("ZEEHAVEN, 1 maart (Persbureau) - ", "ZEEHAVEN", null, 3, 1, "Persbureau")]
    [InlineData("ST. MARY'S, N.M., Jan 2 – ", "ST. MARY'S, N.M.", null, 1, 2, null)]
    [InlineData("WASHINGTON D.C. — ", "WASHINGTON D.C.", null, 0, 0, null)]
    [InlineData("HARBOURTOWN, March 3, Northwire - ", "HARBOURTOWN", null, 3, 3, "Northwire")]
    [InlineData("HARBOURTOWN, Monday, May 24 - ", "HARBOURTOWN", null, 5, 24, null)]
    [InlineData("HARBOURTOWN, May 24, 2026 /Northwire/ -- ", "HARBOURTOWN", 2026, 5, 24, "Northwire")]
    [InlineData("Port es Sark, Northmark (NWN) -- ", "Port es Sark, Northmark", null, 0, 0, "NWN")]
    [InlineData("HARBOURTOWN, Feb 30 - ", "HARBOURTOWN", null, 0, 0, null)]
    public void TheDatelineIsTakenOffTheLede(string dateline, string? place, int? year, int month, int day, string? agency)
    {
        var article = Copy.Parse("Harbour opens", "", dateline + Lede, "", "It did not say when.");

        PartialDate? date = day == 0 ? null : new PartialDate(year, month, day);
        Assert.Equal(new ParsedDateline(place, date, agency), article.Dateline);
        Assert.Equal(Lede, article.Paragraphs().First());
    }

    [Theory]
    [InlineData("NATO — which met on Monday — said that it would send ships.")]
    [InlineData("“NO” — that was the mayor's answer.")]
    [InlineData("The mayor — who was late — said that the gates would open.")]
    [InlineData("HARBOURTOWN-based shippers said that they had expected more.")]
    [InlineData("Monday – the ferry was late again.")]
    [InlineData("Harbourtown – The board will open the gates.")]
    [InlineData("IT WAS a cold day - and the ferry was late.")]
    [InlineData("IT'S OFFICIAL — The gates are open.")]
    [InlineData("BREAKING: The gates are open.")]
    [InlineData("HARBOURTOWN FALLS, population 4,000 — The gates are open.")]
    [InlineData("Ann Vale (33) - The mayor of the town.")]
    public void WhatOnlyLooksLikeADatelineStays(string lede)
    {
        var article = Copy.Parse(lede, Lede);

        Assert.Null(article.Dateline);
        Copy.AssertLines([lede, Lede], article.Paragraphs());
    }

    [Fact]
    public void ADatelineMayHaveALineOfItsOwn()
    {
        var article = Copy.Parse("Harbour opens", "", "HARBOURTOWN, May 24 (Northwire)", "", Lede);

        Assert.Equal(new ParsedDateline("HARBOURTOWN", new PartialDate(null, 5, 24), "Northwire"), article.Dateline);
        Copy.AssertLines([Lede], article.Paragraphs());
    }

    [Fact]
    public void BracketsBeforeAHeadlineInCapitalsAreNoAgency()
    {
        var article = Copy.Parse("(RPT) HARBOUR DUES TO RISE", "    HARBOURTOWN, March 3 - " + Lede, "    It did not say when.");

        Assert.Equal("(RPT) HARBOUR DUES TO RISE", article.Headline);
        Assert.Equal("HARBOURTOWN", article.Dateline?.Place);
    }

    [Fact]
    public void BylineAndDatelineMayShareTheLineOfTheLede()
    {
        var article = Copy.Parse("By A. Vale HARBOURTOWN, March 3 (Northwire) " + Lede, "It did not say when.");

        Assert.Equal(["A. Vale"], article.Byline);
        Assert.Equal("HARBOURTOWN", article.Dateline?.Place);
        Assert.Equal(Lede, article.Paragraphs().First());
    }

    [Fact]
    public void SpeakersOfATranscriptAreNoPlaces()
    {
        var article = Copy.Parse("ANN VALE: The gates will open.", "BOB ROE: And the ferry?", "ANN VALE: It will come back.");

        Assert.Null(article.Dateline);
        Assert.Equal(3, article.Blocks.Count);
    }
}
