using System.Diagnostics;

namespace Ingest.Fuzzing;

/// <summary>Reads made-up inputs, as many at once as there are workers, and tells what became of them.</summary>
/// <param name="make">Makes the input of a number: the same whenever it is asked.</param>
/// <param name="options">How to run.</param>
public sealed class FuzzRun(Func<long, FuzzInput> make, FuzzOptions options)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(10);

    private readonly FuzzTally _tally = new();
    private readonly FailureLog _failures = new(options.FailureFolder);
    private readonly HashSet<long> _seenLate = [];
    private long _next;
    private volatile bool _stopped;

    /// <summary>Runs to the end, the time limit, or the first input that never ends.</summary>
    public FuzzReport Run(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var journal = options.Journal is { } path ? new FuzzJournal(path, options.Workers) : null;

        // In two parts, between which nothing is in anybody's hands: memory can be measured.
        RunUntil(options.Inputs / 10, options.TimeLimit / 10, started, journal, cancellationToken);
        var first = Memory();
        if (!_stopped)
        {
            RunUntil(options.Inputs, options.TimeLimit, started, journal, cancellationToken);
        }

        var last = Memory();
        if (last - first > options.MostGrowth)
        {
            _failures.Add($"memory grew by {(last - first) / 1024} KiB", number: -1, input: null);
        }

        return _tally.Report(Stopwatch.GetElapsedTime(started), Math.Min(Interlocked.Read(ref _next), options.Inputs), (first, last), _failures.All);
    }

    private void RunUntil(long end, TimeSpan? timeLimit, long started, FuzzJournal? journal, CancellationToken cancellationToken)
    {
        var isOver = false;
        var workers = Enumerable.Range(0, options.Workers).Select(index => new FuzzWorker(index, make, options, journal, _tally, _failures)).ToList();
        workers.ForEach(worker => worker.Start(Next));
        var told = Stopwatch.GetTimestamp();
        while (workers.Exists(worker => worker.IsAlive) && !workers.Exists(IsStuck))
        {
            Thread.Sleep(LookEvery);
            _stopped |= cancellationToken.IsCancellationRequested;
            Volatile.Write(ref isOver, _stopped || Stopwatch.GetElapsedTime(started) > timeLimit);
            if (Stopwatch.GetElapsedTime(told) > TellEvery)
            {
                told = Stopwatch.GetTimestamp();
                options.Progress?.Invoke(Math.Min(Interlocked.Read(ref _next), options.Inputs));
            }
        }

        long? Next()
        {
            if (Volatile.Read(ref isOver))
            {
                return null;
            }

            var number = Interlocked.Increment(ref _next) - 1;
            if (number < end)
            {
                return number;
            }

            Interlocked.Decrement(ref _next);
            return null;
        }
    }

    /// <summary>Writes down an input that takes too long while it is still being read; true when it is given up.</summary>
    private bool IsStuck(FuzzWorker worker)
    {
        if (worker.Current is not { } current)
        {
            return false;
        }

        if (current.Elapsed > options.SlowAfter && _seenLate.Add(current.Number))
        {
            ReplayFile.Write(options.FailureFolder, $"late-{current.Number}", make(current.Number));
        }

        if (current.Elapsed < options.StuckAfter)
        {
            return false;
        }

        _stopped = true;
        _failures.Add($"was given up after {options.StuckAfter.TotalSeconds:0} s", current.Number, make(current.Number));
        return true;
    }

    private static long Memory()
    {
#pragma warning disable S1215 // What is left after a full collection is what is measured.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return GC.GetTotalMemory(forceFullCollection: true);
#pragma warning restore S1215
    }
}
