namespace Ingest.Fuzzing;

/// <summary>What a run came to.</summary>
public sealed record FuzzReport
{
    /// <summary>How many inputs were read.</summary>
    public required long Inputs { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How many became articles, by format.</summary>
    public required IReadOnlyDictionary<string, long> Articles { get; init; }

    /// <summary>How many were rejected, by the code of the first problem.</summary>
    public required IReadOnlyDictionary<string, long> Rejections { get; init; }

    /// <summary>How many warnings there were, by code.</summary>
    public required IReadOnlyDictionary<string, long> Warnings { get; init; }

    /// <summary>The inputs that took longest, longest first: how long, the number, the size in bytes, and the outcome.</summary>
    public required IReadOnlyList<FuzzTiming> Slowest { get; init; }

    /// <summary>Managed memory in bytes after a full collection, when a tenth was done.</summary>
    public required long MemoryAtFirst { get; init; }

    /// <summary>The same when all was done.</summary>
    public required long MemoryAtLast { get; init; }

    /// <summary>What went wrong; nothing in a good run.</summary>
    public required IReadOnlyList<FuzzFailure> Failures { get; init; }
}
