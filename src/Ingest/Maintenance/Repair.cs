namespace Ingest.Maintenance;

/// <summary>One thing that a reconciliation repaired.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Subject">The blob's name, the article's id, or the row's key.</param>
public sealed record Repair(RepairKind Kind, string Subject);
