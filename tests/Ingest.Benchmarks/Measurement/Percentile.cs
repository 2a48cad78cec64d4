namespace Ingest.Benchmarks.Measurement;

/// <summary>Percentiles by nearest rank: each is a value that was measured.</summary>
internal static class Percentile
{
    /// <param name="values">At least one, in any order.</param>
    /// <param name="share">Above 0 and at most 1: 0.95 for the 95th percentile.</param>
    public static T Of<T>(IEnumerable<T> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
    }
}
