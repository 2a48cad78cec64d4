using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>Which receipts to list.</summary>
/// <param name="Publisher">This publisher's.</param>
/// <param name="Outcome">Only those with this outcome; null for all.</param>
/// <param name="After">Only those after this row of the list, which ended the page before; null for the first page.</param>
/// <param name="Limit">Most receipts on the page.</param>
public sealed record UploadListQuery(string Publisher, Outcome? Outcome, string? After, int Limit);
