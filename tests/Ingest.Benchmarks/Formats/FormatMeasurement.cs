using System.Diagnostics;
using System.Globalization;
using Ingest.Articles;
using Ingest.Benchmarks.Copy;
using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;
using Ingest.Ingestion;

namespace Ingest.Benchmarks.Formats;

/// <summary>Reads fiction in each format, from bytes to an article: an ordinary one, the longest that is taken, and the largest file, which is refused at last.</summary>
internal static class FormatMeasurement
{
    /// <summary>Below <see cref="Limits.TextCharacters"/>, in whatever markup.</summary>
    private const int LongestBytes = 360 * 1024;

    private const int FewestReadings = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(0.5);

    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(1.5);

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync(Throughput(cancellationToken));
        await output.WriteLineAsync(await MemoryAsync(cancellationToken));
        await output.WriteLineAsync(
            $"""
            Through decoding, recognition, parsing and composing, by bytes of the text (of a DOCX, unpacked). Articles over {Figures.Count(Limits.TextCharacters)}
            characters are refused after parsing. Peak working set: of a process of its own that reads one file.

            """);
        return true;
    }

    /// <summary>Reads one file and prints the most memory that the process held, in bytes.</summary>
    public static void ReadOne(string file)
    {
        GC.KeepAlive(MemoryReader.Read("story", File.ReadAllBytes(file)));
        using var own = Process.GetCurrentProcess();
        Console.Out.WriteLine(own.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
    }

    private static string Throughput(CancellationToken cancellationToken)
    {
        int[] sizes = [FictionalCopy.OrdinaryBytes, LongestBytes, Limits.BlobBytes];
        var table = new MarkdownTable("Format", "read as", "4 KiB, MB/s", "360 KiB, MB/s", "4 MiB, MB/s", "4 MiB, ms", "allocated bytes per input byte", "the largest file became") { WordColumns = 2 };
        foreach (var sample in FormatSamples.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var readings = sizes.Select(bytes => Measure(sample.Write(bytes, 1), cancellationToken)).ToList();
            table.Add(
                sample.Name,
                Outcome(readings[0].Read),
                Rate(sizes[0], readings[0].Elapsed),
                Rate(sizes[1], readings[1].Elapsed),
                Rate(sizes[2], readings[2].Elapsed),
                Figures.Number(readings[2].Elapsed.TotalMilliseconds, "#,0"),
                Figures.Number((double)readings[2].Allocated / sizes[2], "0.0"),
                Outcome(readings[2].Read));
        }

        return table.ToString();
    }

    private static (TimeSpan Elapsed, long Allocated, ReadArticle Read) Measure(byte[] content, CancellationToken cancellationToken)
    {
        Repeat(WarmUp);
        var times = Repeat(Measured);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = MemoryReader.Read("story", content);
        return (Percentile.Of(times, 0.5), GC.GetAllocatedBytesForCurrentThread() - before, read);

        List<TimeSpan> Repeat(TimeSpan atLeast)
        {
            List<TimeSpan> taken = [];
            var began = Stopwatch.GetTimestamp();
            while (taken.Count < FewestReadings || Stopwatch.GetElapsedTime(began) < atLeast)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var started = Stopwatch.GetTimestamp();
                GC.KeepAlive(MemoryReader.Read("story", content));
                taken.Add(Stopwatch.GetElapsedTime(started));
            }

            return taken;
        }
    }

    private static async Task<string> MemoryAsync(CancellationToken cancellationToken)
    {
        var table = new MarkdownTable("Peak working set, MiB", "a file of 4 KiB", "a file of 4 MiB", "more");
        foreach (var sample in FormatSamples.All)
        {
            var small = await PeakAsync(sample.Write(FictionalCopy.OrdinaryBytes, 1), cancellationToken);
            var large = await PeakAsync(sample.Write(Limits.BlobBytes, 1), cancellationToken);
            table.Add(sample.Name, Figures.MiB(small), Figures.MiB(large), Figures.MiB(large - small));
        }

        return table.ToString();
    }

    private static async Task<long> PeakAsync(byte[] content, CancellationToken cancellationToken)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(file, content, cancellationToken);
            var (_, output) = await OwnProcess.RunAsync(isHeard: true, ["formats", "--read", file], cancellationToken);
            return long.Parse(output, CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Rate(int bytes, TimeSpan elapsed) => Figures.Number(bytes / elapsed.TotalSeconds / 1e6, "0.0");

    private static string Outcome(ReadArticle read) => ReadOutcome.Of(read);
}
