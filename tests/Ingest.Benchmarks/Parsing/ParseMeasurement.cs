using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Ingest.Benchmarks.Measurement;

namespace Ingest.Benchmarks.Parsing;

/// <summary>Runs <see cref="ParseBenchmark"/>, and tells it by the byte.</summary>
internal static class ParseMeasurement
{
    /// <summary>Half a second each; all cases together take about a minute.</summary>
    private const int Iterations = 10;

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        // In this process: a benchmark project of BenchmarkDotNet's own making would fail our analyzers.
        var log = new AccumulationLogger();
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.Default.WithLaunchCount(1).WithWarmupCount(3).WithIterationCount(Iterations).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(log)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "Ingest.Benchmarks"));
        var summary = await Task.Run(() => BenchmarkRunner.Run<ParseBenchmark>(config), cancellationToken);
        if (summary.HasCriticalValidationErrors || summary.Reports.IsEmpty || summary.Reports.Any(report => !report.Success))
        {
            await output.WriteLineAsync(log.GetLog());
            return false;
        }

        var table = new MarkdownTable("Parsing plain text", "bytes", "mean, µs", "standard deviation, µs", "MB/s", "allocated bytes per input byte");
        foreach (var report in summary.Reports)
        {
            Add(table, report);
        }

        await output.WriteLineAsync(table.ToString());
        return true;
    }

    private static void Add(MarkdownTable table, BenchmarkReport report)
    {
        var sample = (CopySample)report.BenchmarkCase.Parameters[nameof(ParseBenchmark.Sample)];
        var nanoseconds = report.ResultStatistics!.Mean;
        var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        table.Add(
            sample.Layout.ToString(),
            Figures.Count(sample.Bytes),
            Figures.Number(nanoseconds / 1000, "#,0.0"),
            Figures.Number(report.ResultStatistics.StandardDeviation / 1000, "#,0.0"),
            Figures.Number(sample.Bytes * 1000.0 / nanoseconds, "0.0"),
            Figures.Number((double)allocated / sample.Bytes, "0.00"));
    }
}
