using System.Collections.Concurrent;
using System.Text;
using Ingest.Articles;
using Ingest.Fuzzing;
using Ingest.Fuzzing.Checks;
using Ingest.Ingestion;
using Ingest.Tests.Harness;
using Ingest.Tests.LocalHost;
using Xunit;

namespace Ingest.Tests.Fuzzing;

/// <summary>Whatever can go wrong with a reading is found.</summary>
public sealed class FuzzRunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static FuzzInput Plain { get; } = new() { Path = "story.txt", Content = Encoding.UTF8.GetBytes("Ferry stays in port\n\nThe ferry stayed in port on Sunday.\n") };

    [Fact]
    public void AnInputIsTheSameWheneverItIsMade()
    {
        var files = FuzzSeed.Of(Repository.Root);
        var (first, again) = (new InputGenerator(files, 7), new InputGenerator(files, 7));

        for (var number = 199; number >= 0; number--)
        {
            Assert.Equal(first.Make(number).Content, again.Make(number).Content);
            Assert.Equal(first.Make(number).Path, again.Make(number).Path);
        }

        Assert.NotEqual(first.Make(3).Content, new InputGenerator(files, 8).Make(3).Content);
    }

    [Fact]
    public void AnExceptionIsToldWithItsInput()
    {
        var odd = Plain with { ContentType = "text/x-odd", Metadata = new Dictionary<string, string> { ["section"] = "world" } };

        var report = Run(20, number => number == 13 ? odd : Plain, input => input == odd ? throw new InvalidOperationException("Odd.") : MemoryReader.Read(input.Drop()));

        var failure = Assert.Single(report.Failures);
        Assert.Equal((13, 1), (failure.Number, failure.Count));
        Assert.StartsWith("InvalidOperationException at Ingest.Tests.", failure.Message, StringComparison.Ordinal);
        var replayed = ReplayFile.Read(failure.File!);
        Assert.Equal(odd.Content, replayed.Content);
        Assert.Equal((odd.Path, odd.ContentType, "world"), (replayed.Path, replayed.ContentType, replayed.Metadata["section"]));
    }

    [Fact]
    public void AReadingThatNeverEndsIsGivenUp()
    {
        using var end = new ManualResetEventSlim();

        var report = Run(20, number => number == 13 ? Plain with { Path = "endless.txt" } : Plain, input =>
        {
            if (input.Path == "endless.txt")
            {
                end.Wait(TestContext.Current.CancellationToken);
            }

            return MemoryReader.Read(input.Drop());
        }, stuckAfter: TimeSpan.FromSeconds(1));
        end.Set();

        Assert.Equal(13, Assert.Single(report.Failures).Number);
    }

    [Fact]
    public void MemoryThatIsKeptIsFound()
    {
        ConcurrentBag<byte[]> kept = [];

        var report = Run(1_000, _ => Plain, input =>
        {
            kept.Add(new byte[16 * 1024]);
            return MemoryReader.Read(input.Drop());
        }, mostGrowth: 8 * 1024 * 1024);

        Assert.Equal(1_000, kept.Count);
        Assert.StartsWith("memory grew", Assert.Single(report.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AProblemThatIsNotListedIsFound() =>
        Assert.Equal(["problems: so-so is not listed"], Invariants.Broken(Plain, ReadArticle.Rejected(new Problem("so-so", "Not quite."))));

    [Fact]
    public void AnArticleThatBreaksItsRulesIsFound()
    {
        var read = MemoryReader.Read(Plain.Drop());
        Assert.Empty(Invariants.Broken(Plain, read));

        Assert.Equal(["the headline holds half a character at 5"], Broken(article => article with { Headline = "Ferry\uD83D stays" }).Where(broken => broken.Contains("headline", StringComparison.Ordinal)));
        Assert.Equal(["the subheadline holds U+000A at 1"], Broken(article => article with { Subheadline = "a\nb" }));
        Assert.Equal(["the count of words is wrong"], Broken(article => article with { WordCount = article.WordCount + 1 }));
        Assert.Equal(["published has an offset or is too early"], Broken(article => article with { Published = new DateTimeOffset(1600, 12, 31, 0, 0, 0, TimeSpan.Zero) }));
        Assert.Equal(["the language is no tag"], Broken(article => article with { Language = "EN" }));
        Assert.Equal(["the byline is empty or too long"], Broken(article => article with { Byline = [] }));
        Assert.Equal(["an article and problems"], Invariants.Broken(Plain, read with { Problems = [Problems.NoText()] }));

        IReadOnlyList<string> Broken(Func<Article, Article> change) => Invariants.Broken(Plain, read with { Article = change(read.Article!) });
    }

    public void Dispose() => _folder.Dispose();

    private FuzzReport Run(int inputs, Func<long, FuzzInput> make, Func<FuzzInput, ReadArticle> read, TimeSpan? stuckAfter = null, long? mostGrowth = null) =>
        new FuzzRun(make, new FuzzOptions
        {
            Inputs = inputs,
            Workers = 2,
            SlowAfter = TimeSpan.FromMinutes(1),
            StuckAfter = stuckAfter ?? TimeSpan.FromMinutes(2),
            MostGrowth = mostGrowth,
            FailureFolder = _folder.Path,
            Read = read,
        }).Run(TestContext.Current.CancellationToken);
}
