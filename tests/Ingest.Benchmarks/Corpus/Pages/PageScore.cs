using Ingest.Articles;
using Ingest.Fuzzing;
using Ingest.Ingestion;

namespace Ingest.Benchmarks.Corpus.Pages;

/// <summary>What became of a saved page, beside what is known of it.</summary>
internal sealed record PageScore
{
    public required string Page { get; init; }

    public required PageExpectation Expected { get; init; }

    public required ReadArticle Read { get; init; }

    /// <summary>Token-level F1 of the body, 0 when there is no article.</summary>
    public required double F1 { get; init; }

    /// <summary>The share of the expected body's words that the article has.</summary>
    public required double Recall { get; init; }

    public required int ExpectedWords { get; init; }

    public required int Words { get; init; }

    public Article? Article => Read.Article;

    /// <summary>When the page says that it was published; null when it was taken from the path or the upload.</summary>
    public DateTimeOffset? Published => Article is { PublishedOrigin: not (PublishedOrigin.Path or PublishedOrigin.Upload) } article ? article.Published : null;

    public bool IsTitleRight => Folding.Fold(Article?.Headline) == Folding.Fold(Expected.Title);

    public bool IsBylineRight => Article?.Byline is { } names && BylineComparison.IsSame(names, Expected.Byline!);

    public bool IsBylineClose => Article?.Byline is { } names && BylineComparison.IsClose(names, Expected.Byline!);

    public bool IsLanguageRight => string.Equals(Article?.Language, Expected.Language!.Trim().Replace('_', '-'), StringComparison.OrdinalIgnoreCase);

    public bool IsPublishedRight => Published is { } instant && TimeComparison.IsSame(instant, Expected.Published!);

    public static PageScore Of(string corpus, string page)
    {
        var path = Cell.Path(corpus, page);
        var read = MemoryReader.Read($"{(path == "." ? Path.GetFileName(page) : path)}/source.html", File.ReadAllBytes(Path.Combine(page, "source.html")));
        var body = Path.Combine(page, "expected.html");
        var expected = WordTokens.Of(File.Exists(body) ? MarkupText.Of(File.ReadAllText(body)) : "");
        var words = WordTokens.Of(string.Join('\n', read.Article?.Blocks.Select(block => block.Text) ?? []));
        return new PageScore
        {
            Page = path,
            Expected = PageExpectation.Read(Path.Combine(page, "expected-metadata.json")),
            Read = read,
            F1 = read.IsArticle ? words.F1(expected) : 0,
            Recall = words.Recall(expected),
            ExpectedWords = expected.Count,
            Words = words.Count,
        };
    }
}
