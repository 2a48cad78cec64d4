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
    public void TooFewWordsTellNothing()
    {
        Assert.Null(TextSketch.Of(Blocks(string.Join(' ', Enumerable.Repeat("ferry", 19)))));
        Assert.NotNull(TextSketch.Of(Blocks(string.Join(' ', Enumerable.Repeat("ferry", 20)))));
    }

    private static int Shared(string left, string right) => TextSketch.SharedLanes(TextSketch.Of(Blocks(left)), TextSketch.Of(Blocks(right)));

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
