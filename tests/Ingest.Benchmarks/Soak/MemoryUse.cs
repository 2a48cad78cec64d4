using System.Diagnostics;

namespace Ingest.Benchmarks.Soak;

/// <summary>What this process holds in memory, in bytes; storage is a process of its own.</summary>
/// <param name="Heap">Objects that are in use, after a collection.</param>
/// <param name="WorkingSet">Everything.</param>
internal sealed record MemoryUse(long Heap, long WorkingSet)
{
    public static MemoryUse Now()
    {
#pragma warning disable S1215 // What is left after a full collection is what is measured.
        var heap = GC.GetTotalMemory(forceFullCollection: true);
#pragma warning restore S1215
        using var process = Process.GetCurrentProcess();
        return new MemoryUse(heap, process.WorkingSet64);
    }
}
