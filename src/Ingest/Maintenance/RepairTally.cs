using System.Collections.Concurrent;

namespace Ingest.Maintenance;

/// <summary>Counts what a run looks at and repairs; several may count at once.</summary>
internal sealed class RepairTally
{
    private readonly ConcurrentQueue<Repair> _repairs = [];
    private int _checked;

    public int Checked => _checked;

    public void Check() => Interlocked.Increment(ref _checked);

    public void Repaired(RepairKind kind, string subject) => _repairs.Enqueue(new Repair(kind, subject));

    public ReconciliationReport Report(string? next)
    {
        var repairs = _repairs.ToArray();
        return new ReconciliationReport(
            _checked,
            repairs.GroupBy(repair => repair.Kind).ToDictionary(group => group.Key, group => group.Count()),
            [.. repairs.Take(ReconciliationReport.MostRepairs)],
            next);
    }
}
