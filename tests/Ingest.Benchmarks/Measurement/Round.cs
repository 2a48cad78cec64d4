using System.Diagnostics;

namespace Ingest.Benchmarks.Measurement;

/// <summary>A few requests of one side, each of them timed.</summary>
/// <param name="Latencies">How long each request took.</param>
/// <param name="Elapsed">How long all took together.</param>
internal sealed record Round(IReadOnlyList<TimeSpan> Latencies, TimeSpan Elapsed)
{
    public TimeSpan Median => Percentile.Of(Latencies, 0.5);

    /// <summary>Asks as many requests at once as told, and the next as soon as one is answered.</summary>
    public static async Task<Round> RunAsync(Contender contender, int first, int requests, int concurrency, CancellationToken cancellationToken)
    {
        var latencies = new TimeSpan[requests];
        var started = Stopwatch.GetTimestamp();
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, requests, options, async (i, cancellation) =>
        {
            var asked = Stopwatch.GetTimestamp();
            await contender.AskAsync(first + i, cancellation);
            latencies[i] = Stopwatch.GetElapsedTime(asked);
        });
        return new Round(latencies, Stopwatch.GetElapsedTime(started));
    }
}
