using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;

namespace Ingest.Benchmarks.Corpus.Pages;

/// <summary>Saved article pages: folders with <c>source.html</c>, <c>expected-metadata.json</c> and <c>expected.html</c>.</summary>
internal sealed class PageCorpus : ICorpus
{
    private const int WorstPages = 10;

    private const int CellCharacters = 60;

    public string Name => "readability-pages";

    public bool IsIn(string folder) => Pages(folder).Any();

    public async Task<IReadOnlyList<Aim>> ScoreAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        List<PageScore> scores = [];
        foreach (var page in Pages(folder))
        {
            cancellationToken.ThrowIfCancellationRequested();
            scores.Add(PageScore.Of(folder, page));
        }

        await output.WriteLineAsync(Summary(scores));
        await output.WriteLineAsync(
            $"""
            A fact counts only where one is expected; "extra" are ours where none is. A rejected page has everything wrong.
            Title: the same but for case, blanks, and the forms of quotation marks and dashes. Byline: without "By", folded
            alike, the same set of names or the same line; "close" is a token F1 of {Figures.Number(BylineComparison.CloseF1, "0.0")} or more. Language: the same
            tag but for case; "primary" compares its first part. Published: the same second; without a zone as UTC, a day alone
            as any time of it in UTC; from the page itself. Body: F1 of words (runs of letters and digits, folded; Han, kana
            and Hangul by the character) of all blocks against all text of the expected body.

            """);
        await output.WriteLineAsync(Worst(scores));
        await output.WriteLineAsync(Differences(scores));
        return Aims(scores);
    }

    private static IEnumerable<string> Pages(string folder) => Directory.EnumerateFiles(folder, "expected-metadata.json", SearchOption.AllDirectories)
        .Select(file => Path.GetDirectoryName(file)!)
        .Where(page => File.Exists(Path.Combine(page, "source.html")))
        .Order(StringComparer.Ordinal);

    private static string Summary(List<PageScore> scores)
    {
        var table = new MarkdownTable($"{scores.Count} pages", "expected", "right", "%", "extra");
        Add("became articles", scores, score => score.Read.IsArticle);
        Add("title", scores.Where(HasTitle), score => score.IsTitleRight);
        Add("byline", scores.Where(HasByline), score => score.IsBylineRight, scores.Count(score => !HasByline(score) && score.Article?.Byline is not null));
        Add("byline, close", scores.Where(HasByline), score => score.IsBylineClose);
        Add("language", scores.Where(HasLanguage), score => score.IsLanguageRight, scores.Count(score => !HasLanguage(score) && score.Article?.Language is not null));
        Add("language, primary", scores.Where(HasLanguage), score => Primary(score.Article?.Language) == Primary(score.Expected.Language));
        Add("published", scores.Where(HasPublished), score => score.IsPublishedRight, scores.Count(score => !HasPublished(score) && score.Published is not null));
        foreach (var format in scores.GroupBy(score => ReadOutcome.Of(score.Read), StringComparer.Ordinal).OrderByDescending(format => format.Count()))
        {
            table.Add($"read as {format.Key}", "", Figures.Count(format.Count()), "", "");
        }

        return table.ToString();

        void Add(string fact, IEnumerable<PageScore> expected, Func<PageScore, bool> isRight, int? extra = null)
        {
            var all = expected.ToList();
            var right = all.Count(isRight);
            table.Add(fact, Figures.Count(all.Count), Figures.Count(right), all.Count == 0 ? "" : Figures.Number(100.0 * right / all.Count, "0.0"), extra is { } count ? Figures.Count(count) : "");
        }
    }

    private static string Worst(List<PageScore> scores)
    {
        var table = new MarkdownTable("Worst bodies", "F1", "precision", "recall", "words", "expected words", "became");
        foreach (var score in scores.OrderBy(score => score.F1).Take(WorstPages))
        {
            var precision = score.Words == 0 ? 0 : score.Recall * score.ExpectedWords / score.Words;
            table.Add(
                Cell.Of(score.Page, CellCharacters),
                Ratio(score.F1),
                Ratio(precision),
                Ratio(score.Recall),
                Figures.Count(score.Words),
                Figures.Count(score.ExpectedWords),
                ReadOutcome.Of(score.Read));
        }

        return table.ToString();
    }

    private static string Differences(List<PageScore> scores)
    {
        var table = new MarkdownTable("Not as expected", "fact", "expected", "ours") { WordColumns = 4 };
        foreach (var score in scores)
        {
            Add(HasTitle(score) && !score.IsTitleRight, "title", score.Expected.Title, score.Article?.Headline);
            Add(HasByline(score) && !score.IsBylineRight, score.IsBylineClose ? "byline, close" : "byline", score.Expected.Byline, string.Join(" · ", score.Article?.Byline ?? []));
            Add(HasLanguage(score) && !score.IsLanguageRight, "language", score.Expected.Language, score.Article?.Language);
            Add(HasPublished(score) && !score.IsPublishedRight, "published", score.Expected.Published, score.Published?.ToString("O"));

            void Add(bool isWrong, string fact, string? expected, string? ours)
            {
                if (isWrong)
                {
                    table.Add(Cell.Of(score.Page, CellCharacters), fact, Cell.Of(expected, CellCharacters), score.Read.IsArticle ? Cell.Of(ours, CellCharacters) : ReadOutcome.Of(score.Read));
                }
            }
        }

        return table.ToString();
    }

    private static IReadOnlyList<Aim> Aims(List<PageScore> scores)
    {
        var mean = scores.Count == 0 ? 0 : scores.Average(score => score.F1);
        var median = scores.Count == 0 ? 0 : Percentile.Of(scores.Select(score => score.F1), 0.5);
        return
        [
            Share("title", HasTitle, score => score.IsTitleRight, 0.95),
            Share("language", HasLanguage, score => score.IsLanguageRight, 0.97),
            Share("published, where given", HasPublished, score => score.IsPublishedRight, 0.90),
            Share("byline, the same", HasByline, score => score.IsBylineRight, 0.80),
            Share("byline, close", HasByline, score => score.IsBylineClose, 0.80),
            new Aim("body F1", $"mean {Ratio(mean)}, median {Ratio(median)}", "mean ≥ 0.95", mean >= 0.95),
        ];

        Aim Share(string what, Func<PageScore, bool> isExpected, Func<PageScore, bool> isRight, double wanted) =>
            Aim.Share(what, scores.Count(score => isExpected(score) && isRight(score)), scores.Count(isExpected), wanted);
    }

    private static bool HasTitle(PageScore score) => !string.IsNullOrWhiteSpace(score.Expected.Title);

    private static bool HasByline(PageScore score) => !string.IsNullOrWhiteSpace(score.Expected.Byline);

    private static bool HasLanguage(PageScore score) => !string.IsNullOrWhiteSpace(score.Expected.Language);

    private static bool HasPublished(PageScore score) => !string.IsNullOrWhiteSpace(score.Expected.Published);

    private static string? Primary(string? language) => language?.Trim().Replace('_', '-').Split('-')[0].ToUpperInvariant();

    private static string Ratio(double ratio) => Figures.Number(ratio, "0.000");
}
