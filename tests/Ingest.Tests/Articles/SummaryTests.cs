using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class SummaryTests
{
    private const string Filler = "The council of Harbourtown met for nine hours on Friday and agreed on little but the date of its next meeting";

    [Fact]
    public void AShortLedeIsTakenWhole() => Assert.Equal("It rained.", SummaryOf("It rained."));

    [Fact]
    public void ALongLedeEndsAtTheLastSentenceThatFits()
    {
        var first = $"{Filler}, and then it adjourned.";
        var second = $"{Filler}.";

        Assert.Equal($"{first} {second}", SummaryOf($"{first} {second} {Filler}, {Filler}."));
    }

    [Theory]
    [InlineData("Mr.")]
    [InlineData("the U.C.S.")]
    [InlineData("J.")]
    [InlineData("Gen.")]
    public void AnAbbreviationEndsNoSentence(string abbreviation)
    {
        var text = $"{Filler}. {Filler} {abbreviation} Tarn said, {Filler}, {Filler}.";

        Assert.Equal($"{Filler}.", SummaryOf(text));
    }

    [Fact]
    public void AClosingQuotationMarkBelongsToItsSentence()
    {
        var text = $"“{Filler}.” {Filler}, {Filler}, {Filler}.";

        Assert.Equal($"“{Filler}.”", SummaryOf(text));
    }

    [Fact]
    public void WithoutASentenceEndTheLedeIsCutAtAWord()
    {
        var summary = SummaryOf(string.Join(", ", Enumerable.Repeat(Filler, 4)))!;

        Assert.EndsWith("…", summary, StringComparison.Ordinal);
        Assert.InRange(summary.Length, Limits.SummaryCharacters - 20, Limits.SummaryCharacters);
    }

    [Fact]
    public void ThereIsNoneWithoutCopy() => Assert.Null(Summary.Of([new Block(BlockKind.Credit, "Photo: Ada Tarn/Northwire")]));

    [Property]
    public void ACutIsShortAndSplitsNoCharacter(NonEmptyString word, PositiveInt count)
    {
        var text = string.Concat(Enumerable.Repeat(word.Get + "👩‍🚒é ", Math.Min(count.Get, 100)));
        var cut = UnicodeText.CutAtWord(text, 50);

        Assert.InRange(cut.Length, 1, 50);
        if (cut != text)
        {
            Assert.Equal('…', cut[^1]);
            Assert.StartsWith(cut[..^1], text, StringComparison.Ordinal);
            Assert.Contains(cut.Length - 1, StringInfo.ParseCombiningCharacters(text));
        }
    }

    private static string? SummaryOf(string lede) => Summary.Of([new Block(BlockKind.Heading, "A heading"), new Block(BlockKind.Paragraph, lede)]);
}
