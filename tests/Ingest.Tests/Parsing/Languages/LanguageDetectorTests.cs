using Ingest.Articles;
using Ingest.Parsing.Languages;
using Xunit;

namespace Ingest.Tests.Parsing.Languages;

public sealed class LanguageDetectorTests
{
    private static readonly LanguageDetector Detector = new();

    public static TheoryData<string> Languages => [.. Passages.All.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void APassageTellsItsLanguage(string language) => Assert.Equal(language.Split('-')[0], Detect(Passages.All[language]));

    [Theory]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("1 234 567 – 89 %")]
    [InlineData("The ferry sailed again.")]
    [InlineData("Ada Tarn, Kim Vale, Jo Marsh, Harbourtown, Northwire")]
    [InlineData("漁港")]
    public void ShortCopySaysNothing(string copy) => Assert.Null(Detect(copy));

    [Fact]
    public void CopyInTwoLanguagesSaysNothing() => Assert.Null(Detect(Passages.All["de"], Passages.All["fi"]));

    [Fact]
    public void AQuotationInAnotherScriptDoesNotDecide() => Assert.Equal("en", Detect(Passages.All["en"], Passages.All["en"], "Ο καπετάνιος είπε"));

    [Fact]
    public void CreditsAndNotesDoNotCount() => Assert.Null(Detector.Detect(
    [
        new Block(BlockKind.Paragraph, "Fähre fährt."),
        new Block(BlockKind.Credit, Passages.All["en"]),
        new Block(BlockKind.Note, Passages.All["en"]),
    ]));

    [Fact]
    public void TheBeginningOfLongCopyDecides() => Assert.Equal("sv", Detect([.. Enumerable.Repeat(Passages.All["sv"], 10), .. Enumerable.Repeat(Passages.All["en"], 100)]));

    [Fact]
    public void LoneSurrogatesAndALongWordDoNoHarm() => Assert.Null(Detect("\uD83D" + new string('x', 5000) + "\uDC00"));

    [Fact]
    public void ManyThreadsAtOnceGetTheSameAnswer()
    {
        var detector = new LanguageDetector();
        var answers = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => detector.Detect([new Block(BlockKind.Paragraph, Passages.All["pl"])])).ToList();

        Assert.All(answers, answer => Assert.Equal("pl", answer));
    }

    private static string? Detect(params IEnumerable<string> paragraphs) => Detector.Detect(paragraphs.Select(text => new Block(BlockKind.Paragraph, text)));
}
