using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Encodings;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Articles;

/// <summary>Sketches tell a text that was sent again with a few words changed from all other texts: measured on pairs made from the seeds.</summary>
public sealed partial class TextSketchTests
{
    /// <summary>Texts as long as short news.</summary>
    private const int FewestWords = 60;

    private const string Ferry =
        "The ferry Morning Star sailed from Harbourtown at dawn on Sunday, for the first time since the storm tore her from her moorings in January. "
        + "Some forty people stood on the quay to see her off, among them the harbour master, who had said in the spring that she would never sail again. "
        + "The crossing to Skerry takes two hours when the tide is kind, and nearly three when it is not.";

    private const string Library =
        "A library that floats has tied up at Kestrel Bay, with nine thousand books and a cat on board, and it will stay until the end of the summer. "
        + "Children may borrow as many books as they can carry down the gangway; their parents have to leave a name. "
        + "The skipper reads aloud on Thursdays, unless there is fog.";

    private static readonly IReadOnlyList<string> Seeds = [.. Texts()];

    [Fact]
    public void NoTwoSeedsAreSimilar()
    {
        Assert.InRange(Seeds.Count, 20, int.MaxValue);
        for (var left = 0; left < Seeds.Count; left++)
        {
            for (var right = left + 1; right < Seeds.Count; right++)
            {
                Assert.InRange(Shared(Seeds[left], Seeds[right]), 0, TextSketch.SimilarLanes - 1);
            }
        }
    }

    /// <summary>Each text beside itself with one word in so many changed: how many of a hundred are found.</summary>
    [Theory]
    [InlineData(50, 95, 100)]
    [InlineData(30, 85, 100)]
    [InlineData(8, 0, 10)]
    public void MostTextsWithAFewWordsChangedAreFound(int oneIn, int atLeast, int atMost)
    {
        var found = Seeds.Count(text => Shared(text, Changed(text, oneIn)) >= TextSketch.SimilarLanes);

        Assert.InRange(found * 100 / Seeds.Count, atLeast, atMost);
    }

    [Fact]
    public void SharedLanesEstimateThePartOfSharedRuns()
    {
        var estimates = Seeds.Select(text => Shared(text, Changed(text, 20)) / (double)TextSketch.Lanes);
        var truths = Seeds.Select(text => Resemblance(text, Changed(text, 20)));

        Assert.Equal(truths.Average(), estimates.Average(), tolerance: 0.05);
    }

    [Fact]
    public void CasePunctuationAndBlanksAreNoPartOfIt()
    {
        var text = Seeds[0];

        Assert.Equal(TextSketch.Lanes, Shared(text, text.ToUpperInvariant().Replace(" ", " ,  ", StringComparison.Ordinal)));
    }

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
        var sketches = Enumerable.Range(0, 100).Select(number => SketchOf(Ferry.Replace(" ", string.Create(CultureInfo.InvariantCulture, $"{number} "), StringComparison.Ordinal))).ToList();

        Assert.All(Enumerable.Range(0, TextSketch.Lanes), lane => Assert.InRange(sketches.Select(sketch => sketch[lane]).Distinct().Count(), 50, 100));
    }

    [Fact]
    public void TooFewWordsTellNothing()
    {
        Assert.Null(TextSketch.Of(Blocks(string.Join(' ', Enumerable.Repeat("ferry", 19)))));
        Assert.NotNull(TextSketch.Of(Blocks(string.Join(' ', Enumerable.Repeat("ferry", 20)))));
    }

    private static int Shared(string left, string right) => TextSketch.SharedLanes(SketchOf(left), SketchOf(right));

    private static byte[] SketchOf(string text) => TextSketch.Of(Blocks(text))!;

    private static Block[] Blocks(string text) => [new Block(BlockKind.Paragraph, text)];

    private static string Changed(string text, int oneIn) =>
        string.Join(' ', Words(text).Select((word, index) => index % oneIn == oneIn / 2 ? "changed" : word));

    /// <summary>The part of runs of three words that two texts share.</summary>
    private static double Resemblance(string left, string right)
    {
        var (ofLeft, ofRight) = (Runs(left), Runs(right));
        return ofLeft.Intersect(ofRight).Count() / (double)ofLeft.Union(ofRight).Count();

        static HashSet<string> Runs(string text)
        {
            var words = Words(text);
            return [.. Enumerable.Range(0, words.Length - 2).Select(index => string.Join(' ', words[index..(index + 3)]))];
        }
    }

    private static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    /// <summary>The copy of each seed that is long enough, one of each text.</summary>
    private static IEnumerable<string> Texts() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(Copy)
        .Where(text => Words(text).Length >= FewestWords)
        .DistinctBy(text => string.Join(' ', Words(text)[..10]), StringComparer.Ordinal);

    private static string Copy(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var source = new SourceFile(bytes, TextDecoder.Decode(bytes, declaredCharset: null).Text?.Text ?? "") { Extension = SourceFile.ExtensionOf(path) };
        var result = ArticleFormats.Recognize(source)?.Parse(source);
        return result is { IsArticle: true } ? string.Join('\n', result.Article.Blocks.Where(block => block.IsCopy).Select(block => block.Text)) : "";
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
