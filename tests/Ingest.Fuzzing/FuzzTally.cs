using Ingest.Ingestion;

namespace Ingest.Fuzzing;

/// <summary>Counts outcomes.</summary>
internal sealed class FuzzTally
{
    private const int SlowestKept = 5;

    private readonly Dictionary<string, long> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _rejections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _warnings = new(StringComparer.Ordinal);
    private readonly List<FuzzTiming> _slowest = [];
    private readonly Lock _lock = new();

    public void Add(long number, FuzzInput input, ReadArticle read, TimeSpan elapsed)
    {
        lock (_lock)
        {
            var outcome = ReadOutcome.Of(read);
            Count(read.IsArticle ? _articles : _rejections, outcome);
            foreach (var warning in read.Warnings)
            {
                Count(_warnings, warning.Code);
            }

            if (_slowest.Count < SlowestKept || elapsed > _slowest[^1].Elapsed)
            {
                _slowest.Add(new FuzzTiming(elapsed, number, input.Content.Length, outcome));
                _slowest.Sort((one, other) => other.Elapsed.CompareTo(one.Elapsed));
                _slowest.RemoveRange(Math.Min(SlowestKept, _slowest.Count), Math.Max(0, _slowest.Count - SlowestKept));
            }
        }
    }

    public FuzzReport Report(TimeSpan elapsed, long inputs, (long First, long Last) memory, IReadOnlyList<FuzzFailure> failures)
    {
        lock (_lock)
        {
            return new FuzzReport
            {
                Inputs = inputs,
                Elapsed = elapsed,
                Articles = new Dictionary<string, long>(_articles, StringComparer.Ordinal),
                Rejections = new Dictionary<string, long>(_rejections, StringComparer.Ordinal),
                Warnings = new Dictionary<string, long>(_warnings, StringComparer.Ordinal),
                Slowest = [.. _slowest],
                MemoryAtFirst = memory.First,
                MemoryAtLast = memory.Last,
                Failures = failures,
            };
        }
    }

    private static void Count(Dictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
