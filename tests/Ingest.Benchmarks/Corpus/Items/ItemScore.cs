using Ingest.Articles;
using Ingest.Fuzzing;
using Ingest.Ingestion;

namespace Ingest.Benchmarks.Corpus.Items;

/// <summary>What became of a file of an agency's format, beside what it says of itself.</summary>
/// <param name="File">The file's path in its folder.</param>
/// <param name="Expected">What it says.</param>
/// <param name="Read">What became of it.</param>
internal sealed record ItemScore(string File, ItemExpectation Expected, ReadArticle Read)
{
    /// <summary>How much of the body's words has to be the article's, as F1. Not all: a body field often repeats the headline and the byline.</summary>
    public const double BodyF1 = 0.8;

    /// <summary>What is not as it has to be; null when all is well.</summary>
    public string? Fault { get; } = FaultOf(Expected, Read);

    public static ItemScore Of(string file, byte[] content, ItemExpectation expected) => new(file, expected, MemoryReader.Read(file, content));

    private static string? FaultOf(ItemExpectation expected, ReadArticle read) => expected.Kind switch
    {
        ItemKind.Text when read.Article is { } article => FaultOf(expected, article),
        ItemKind.Text => "rejected although it has a body",
        ItemKind.BodilessText or ItemKind.Other when read.IsArticle => "an article of a file without a body",
        ItemKind.Canceled when read.IsArticle => "an article of a canceled item",
        ItemKind.Several when read.IsArticle => "one article of several",
        ItemKind.Broken when read.IsArticle => "an article of a broken file",
        ItemKind.Either when read.Article is { } article => FaultOf(expected, article),
        _ => null,
    };

    private static string? FaultOf(ItemExpectation expected, Article article)
    {
        var f1 = expected.Bodies.Max(WordTokens.Of(string.Join('\n', article.Blocks.Select(block => block.Text))).F1Of);
        var isHeadlineRight = expected.Headlines.Count == 0 || expected.Headlines.Any(headline => Folding.Fold(MarkupText.OfEither(headline)) == Folding.Fold(article.Headline));
        return (isHeadlineRight, f1 >= BodyF1) switch
        {
            (true, true) => null,
            (false, true) => "another headline",
            (true, false) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"another body (F1 {f1:0.00})"),
            _ => "another headline and body",
        };
    }
}
