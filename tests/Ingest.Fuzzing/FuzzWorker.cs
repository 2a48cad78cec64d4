using System.Diagnostics;
using Ingest.Fuzzing.Checks;
using Ingest.Ingestion;

namespace Ingest.Fuzzing;

/// <summary>Reads one input after the other, on a thread of its own.</summary>
internal sealed class FuzzWorker(int index, Func<long, FuzzInput> make, FuzzOptions options, FuzzJournal? journal, FuzzTally tally, FailureLog failures)
{
    /// <summary>The stack of a thread on the most frugal system that the product runs on: 1 MiB on Windows.</summary>
    private const int StackBytes = 1024 * 1024;

    private long _number = -1;
    private long _started;
    private Thread? _thread;

    /// <summary>Whether it has inputs left to read.</summary>
    public bool IsAlive => _thread is { IsAlive: true };

    /// <summary>What it is reading and for how long; null between two inputs.</summary>
    public (long Number, TimeSpan Elapsed)? Current
    {
        get
        {
            var number = Interlocked.Read(ref _number);
            var started = Interlocked.Read(ref _started);
            return number >= 0 && number == Interlocked.Read(ref _number) ? (number, Stopwatch.GetElapsedTime(started)) : null;
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="next">Gives the number of the next input; null when there is none.</param>
    public void Start(Func<long?> next)
    {
        _thread = new Thread(() => Work(next), StackBytes) { IsBackground = true, Name = $"Fuzz {index}" };
        _thread.Start();
    }

    private void Work(Func<long?> next)
    {
        while (next() is { } number)
        {
            var input = make(number);
            journal?.Note(index, number);
            try
            {
                Check(number, input);
            }
            catch (Exception failure)
            {
                failures.Add(Describe(failure), number, input);
            }

            journal?.Note(index, null);
        }
    }

    private void Check(long number, FuzzInput input)
    {
        var (read, elapsed) = Time(number, input);
        if (elapsed > options.SlowAfter && Time(number, input).Elapsed is var again && again > options.SlowAfter)
        {
            failures.Add($"took {elapsed.TotalSeconds:0.0} s, and {again.TotalSeconds:0.0} s when read again", number, input);
        }

        tally.Add(number, input, read, elapsed);
        foreach (var broken in Invariants.Broken(input, read))
        {
            failures.Add(broken, number, input);
        }
    }

    private (ReadArticle Read, TimeSpan Elapsed) Time(long number, FuzzInput input)
    {
        var started = Stopwatch.GetTimestamp();
        Interlocked.Exchange(ref _started, started);
        Interlocked.Exchange(ref _number, number);
        try
        {
            return (options.Read(input), Stopwatch.GetElapsedTime(started));
        }
        finally
        {
            Interlocked.Exchange(ref _number, -1);
        }
    }

    /// <summary>The exception and the first place of ours that it passed.</summary>
    private static string Describe(Exception failure)
    {
        var place = failure.StackTrace?.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("at Ingest.", StringComparison.Ordinal));
        return $"{failure.GetType().Name} {place?.Split(" in ")[0] ?? "nowhere of ours"}: {failure.Message}";
    }
}
