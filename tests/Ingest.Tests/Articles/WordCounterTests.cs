using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class WordCounterTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("– … “ ”", 0)]
    [InlineData("The ferry sailed at dawn.", 5)]
    [InlineData("1.000 prisoners, well-known ones", 4)]
    [InlineData("“Who’s there?” she asked", 4)]
    [InlineData("three\u00A0words here", 3)]
    [InlineData("東京で会う", 5)]
    [InlineData("서울 시장", 2)]
    public void WordsAreCountedAsReadersWould(string text, int words) => Assert.Equal(words, WordCounter.Count([new Block(BlockKind.Paragraph, text)]));

    [Fact]
    public void CreditsAndNotesAreNoCopy() => Assert.Equal(3, WordCounter.Count(
    [
        new(BlockKind.Heading, "A heading"),
        new(BlockKind.Quotation, "Yes"),
        new(BlockKind.Credit, "Photo: Ada Tarn"),
        new(BlockKind.Note, "(Reporting by Ada Tarn)"),
    ]));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(238, 1)]
    [InlineData(239, 2)]
    [InlineData(2380, 10)]
    public void ReadingTakesWholeMinutes(int words, int minutes) => Assert.Equal(minutes, WordCounter.ReadingMinutes(words));
}
