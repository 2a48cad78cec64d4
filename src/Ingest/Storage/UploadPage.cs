using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>One page of receipts.</summary>
/// <param name="Receipts">The receipts, the latest first, without their histories.</param>
/// <param name="NextAfter">The row after which the next page begins; null on the last page.</param>
public sealed record UploadPage(IReadOnlyList<Receipt> Receipts, string? NextAfter);
