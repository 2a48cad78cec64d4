using System.Globalization;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class TextSketchTests
{
    private const string Ferry =
        "The ferry Morning Star sailed from Harbourtown at dawn on Sunday, for the first time since the storm tore her from her moorings in January. "
        + "Some forty people stood on the quay to see her off, among them the harbour master, who had said in the spring that she would never sail again. "
        + "The crossing to Skerry takes two hours when the tide is kind, and nearly three when it is not.";

    private const string Library =
        "A library that floats has tied up at Kestrel Bay, with nine thousand books and a cat on board, and it will stay until the end of the summer. "
        + "Children may borrow as many books as they can carry down the gangway; their parents have to leave a name. "
        + "The skipper reads aloud on Thursdays, unless there is fog.";

    [Fact]
    public void ATextSharesAllLanesWithItself() => Assert.Equal(TextSketch.Lanes, Shared(Ferry, Ferry));

    [Fact]
    public void CaseAndPunctuationAreNoPartOfIt() =>
        Assert.Equal(TextSketch.Lanes, Shared(Ferry, Ferry.ToUpperInvariant().Replace(",", " –", StringComparison.Ordinal)));

    [Fact]
    public void TextsWithNothingInCommonShareNextToNothing() => Assert.InRange(Shared(Ferry, Library), 0, 5);

    [Theory]
    [InlineData("dawn", "noon")]
    [InlineData("forty", "fifty")]
    [InlineData("Sunday, for", "Monday for")]
    public void ATextWithAFewWordsChangedIsSimilar(string words, string others) =>
        Assert.InRange(Shared(Ferry, Ferry.Replace(words, others, StringComparison.Ordinal)), TextSketch.SimilarLanes, TextSketch.Lanes - 1);

    [Fact]
    public void ATextThatQuotesAnotherInPassingIsNotSimilar() =>
        Assert.InRange(Shared(Ferry, $"{Library} {Ferry[..Ferry.IndexOf('.', StringComparison.Ordinal)]}."), 1, TextSketch.SimilarLanes - 1);

    [Fact]
    public void EveryLaneHasManyValues()
    {
        var sketches = Enumerable.Range(0, 100).Select(number => Sketch(Ferry.Replace(" ", string.Create(CultureInfo.InvariantCulture, $"{number} "), StringComparison.Ordinal))).ToList();

        Assert.All(Enumerable.Range(0, TextSketch.Lanes), lane => Assert.InRange(sketches.Select(sketch => sketch[lane]).Distinct().Count(), 50, 100));
    }

    [Fact]
    public void TooFewWordsTellNothing() => Assert.Null(TextSketch.Of([new Block(BlockKind.Paragraph, "The ferry sailed at dawn.")]));

    private static int Shared(string left, string right) => TextSketch.SharedLanes(Sketch(left), Sketch(right));

    private static byte[] Sketch(string text) => TextSketch.Of([new Block(BlockKind.Paragraph, text)])!;
}
