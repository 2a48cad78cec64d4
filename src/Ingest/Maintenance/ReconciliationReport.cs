namespace Ingest.Maintenance;

/// <summary>What one run of a reconciliation found.</summary>
/// <param name="Checked">How many files and rows were looked at.</param>
/// <param name="Repaired">How many repairs there were of each kind. Empty when nothing was wrong.</param>
/// <param name="Repairs">The first of them, at most <see cref="MostRepairs"/>.</param>
/// <param name="Next">Where the next run goes on. Absent when all has been looked at.</param>
public sealed record ReconciliationReport(int Checked, IReadOnlyDictionary<RepairKind, int> Repaired, IReadOnlyList<Repair> Repairs, string? Next)
{
    /// <summary>Most repairs that are named one by one.</summary>
    public const int MostRepairs = 100;
}
