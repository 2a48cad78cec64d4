using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;
using Ingest.LocalHost;
using Ingest.LocalHost.Azurite;

namespace Ingest.Benchmarks.Similar;

/// <summary>How well <see cref="TextSketch"/> tells a text that was sent again with changes from another text.</summary>
internal static partial class SimilarMeasurement
{
    /// <summary>Copies of each article for each edit.</summary>
    private const int Copies = 20;

    /// <summary>The thresholds to compare, in lanes.</summary>
    private static readonly int[] Thresholds = [.. new[] { 20, 24, 28, 32, 36, 40, 45, 50, TextSketch.SimilarLanes }.Distinct().Order()];

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var root = RepositoryRoot.Find() ?? throw new StartException("The sample articles are in a working copy of the repository; run it there.");
        var articles = Read(Path.Combine(root, "seeds"));
        var pairs = Measure(articles).ToList();

        var table = new MarkdownTable(["Pair", "should be", "pairs", "fewest lanes", "median", "most", .. Thresholds.Select(lanes => Text($"similar from {lanes}"))]) { WordColumns = 2 };
        foreach (var kind in pairs.GroupBy(pair => (pair.Name, pair.Verdict)))
        {
            var lanes = kind.Select(pair => pair.Lanes).ToList();
            table.Add([kind.Key.Name, Name(kind.Key.Verdict), Figures.Count(lanes.Count), Text($"{lanes.Min()}"), Text($"{Percentile.Of(lanes, 0.5)}"), Text($"{lanes.Max()}"), .. Thresholds.Select(threshold => Share(lanes, threshold))]);
        }

        var scores = new MarkdownTable(["All together", .. Thresholds.Select(lanes => Text($"from {lanes}"))]);
        scores.Add(["precision", .. Thresholds.Select(threshold => Percent(Called(Verdict.Similar, threshold) / (double)(Called(Verdict.Similar, threshold) + Called(Verdict.Different, threshold))))]);
        scores.Add(["recall", .. Thresholds.Select(threshold => Percent(Called(Verdict.Similar, threshold) / (double)pairs.Count(pair => pair.Verdict == Verdict.Similar)))]);
        await output.WriteLineAsync($"{articles.Count} sample articles that are long enough, {Copies} copies of each for each change. {TextSketch.Lanes} lanes; the product says similar from {TextSketch.SimilarLanes}.");
        await output.WriteLineAsync();
        await output.WriteLineAsync(table.ToString());
        await output.WriteLineAsync(scores.ToString());
        cancellationToken.ThrowIfCancellationRequested();
        return true;

        int Called(Verdict verdict, int threshold) => pairs.Count(pair => pair.Verdict == verdict && pair.Lanes >= threshold);
    }

    private static IEnumerable<(string Name, Verdict Verdict, int Lanes)> Measure(List<IReadOnlyList<string>> articles)
    {
        var sketches = articles.Select(text => Sketch(text)!).ToList();
        for (var left = 0; left < articles.Count; left++)
        {
            for (var right = left + 1; right < articles.Count; right++)
            {
                yield return ("another article", Verdict.Different, TextSketch.SharedLanes(sketches[left], sketches[right]));
            }
        }

#pragma warning disable S2245 // Nothing here is secret, and all of it has to come again.
        var random = new Random(1);
#pragma warning restore S2245
        foreach (var edit in Edit.All)
        {
            for (var number = 0; number < articles.Count; number++)
            {
                string[] others = [.. articles.Where((_, other) => other != number).SelectMany(text => text)];
                for (var copy = 0; copy < Copies; copy++)
                {
                    if (edit.Apply(articles[number], others, random) is { } text)
                    {
                        yield return (edit.Name, edit.Verdict, TextSketch.SharedLanes(sketches[number], Sketch(text)));
                    }
                }
            }
        }
    }

    /// <summary>The sentences of each sample article that is long enough for a sketch.</summary>
    private static List<IReadOnlyList<string>> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => MemoryReader.Read(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)).Article)
            .OfType<Article>()
            .DistinctBy(article => article.ContentHash, StringComparer.Ordinal)
            .Select(article => article.Blocks.Where(block => block.IsCopy).SelectMany(block => SentenceEnd().Split(block.Text)).ToList())
            .Where(text => Sketch(text) is not null),
    ];

    private static byte[]? Sketch(IEnumerable<string> text) => TextSketch.Of(text.Select(sentence => new Block(BlockKind.Paragraph, sentence)));

    private static string Share(List<int> lanes, int threshold) => Percent(lanes.Count(shared => shared >= threshold) / (double)lanes.Count);

    private static string Percent(double share) => Figures.Number(share * 100, "0.0") + " %";

    private static string Name(Verdict verdict) => verdict switch
    {
        Verdict.Similar => "similar",
        Verdict.Either => "either",
        _ => "different",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[.!?]) ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();
}
