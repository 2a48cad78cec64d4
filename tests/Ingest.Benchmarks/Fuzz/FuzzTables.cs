using System.Text;
using Ingest.Benchmarks.Corpus;
using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;

namespace Ingest.Benchmarks.Fuzz;

/// <summary>A run as Markdown.</summary>
internal static class FuzzTables
{
    private const int CellCharacters = 200;

    public static string Of(FuzzReport report, int seed, int files)
    {
        var text = new StringBuilder();
        var run = new MarkdownTable("Run", "");
        run.Add("seed", Figures.Number(seed, "0"));
        run.Add("files that inputs are made of", Figures.Count(files));
        run.Add("inputs", Figures.Count(report.Inputs));
        run.Add("inputs/s", Figures.Number(report.Inputs / report.Elapsed.TotalSeconds, "#,0"));
        run.Add("seconds", Figures.Seconds(report.Elapsed));
        run.Add("managed memory at a tenth, MiB", Figures.MiB(report.MemoryAtFirst));
        run.Add("managed memory at the end, MiB", Figures.MiB(report.MemoryAtLast));
        run.Add("failures", Figures.Count(report.Failures.Count));
        text.Append(run).AppendLine();

        var outcomes = new MarkdownTable("Outcome", "inputs", "%");
        Add("read as ", report.Articles, outcomes);
        Add("", report.Rejections, outcomes);
        text.Append(outcomes).AppendLine();

        var warnings = new MarkdownTable("Warning", "times", "%");
        Add("", report.Warnings, warnings);
        text.Append(warnings).AppendLine();

        var slowest = new MarkdownTable("Slowest input", "outcome", "bytes", "ms") { WordColumns = 2 };
        foreach (var timing in report.Slowest)
        {
            slowest.Add(Figures.Number(timing.Number, "0"), timing.Outcome, Figures.Count(timing.Bytes), Figures.Milliseconds(timing.Elapsed));
        }

        text.Append(slowest).AppendLine();
        if (report.Failures.Count > 0)
        {
            var failures = new MarkdownTable("Failure", "first input", "file to replay", "times") { WordColumns = 3 };
            foreach (var failure in report.Failures)
            {
                failures.Add(Cell.Of(failure.Message, CellCharacters), failure.Number < 0 ? "" : Figures.Number(failure.Number, "0"), failure.File ?? "", Figures.Count(failure.Count));
            }

            text.Append(failures).AppendLine();
        }

        return text.Append(report.Failures.Count == 0 ? "✓ Only listed outcomes." : "✗ Not only listed outcomes.").AppendLine().ToString();

        void Add(string before, IReadOnlyDictionary<string, long> counts, MarkdownTable table)
        {
            foreach (var (key, count) in counts.OrderByDescending(count => count.Value))
            {
                table.Add(before + key, Figures.Count(count), Figures.Number(100.0 * count / report.Inputs, "0.00"));
            }
        }
    }
}
