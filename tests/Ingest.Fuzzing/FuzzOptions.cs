using Ingest.Ingestion;

namespace Ingest.Fuzzing;

/// <summary>How to run.</summary>
public sealed record FuzzOptions
{
    /// <summary>How many inputs to read.</summary>
    public required long Inputs { get; init; }

    /// <summary>When to stop though there are more; never if null.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>How many are read at once.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>How long one input may take. One that takes longer is read again at once, in case the machine was at fault.</summary>
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After how long an input is given up, and the run with it.</summary>
    public TimeSpan StuckAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>By how many bytes memory may grow between the first tenth of a run, when all caches are full, and its end. Any number if null.</summary>
    public long? MostGrowth { get; init; }

    /// <summary>Where offending inputs are written.</summary>
    public required string FailureFolder { get; init; }

    /// <summary>A file that tells, should the process die, what it was reading. None if null.</summary>
    public string? Journal { get; init; }

    /// <summary>Told now and then how many inputs have been read.</summary>
    public Action<long>? Progress { get; init; }

    /// <summary>What reads the inputs.</summary>
    public Func<FuzzInput, ReadArticle> Read { get; init; } = input => MemoryReader.Read(input.Drop());
}
