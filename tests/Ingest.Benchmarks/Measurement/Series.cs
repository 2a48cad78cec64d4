namespace Ingest.Benchmarks.Measurement;

/// <summary>All rounds of one side.</summary>
internal sealed record Series(string Name, IReadOnlyList<Round> Rounds)
{
    public int Requests => Rounds.Sum(round => round.Latencies.Count);

    public TimeSpan Elapsed => Rounds.Aggregate(TimeSpan.Zero, (sum, round) => sum + round.Elapsed);

    public double RequestsPerSecond => Requests / Elapsed.TotalSeconds;

    public TimeSpan LatencyAt(double share) => Percentile.Of(Rounds.SelectMany(round => round.Latencies), share);
}
