using Ingest.Ingestion;

namespace Ingest.Queries;

/// <summary>The body of <c>GET /uploads</c>.</summary>
/// <param name="Value">The receipts of this page, the latest first, without their histories.</param>
/// <param name="NextLink">The absolute address of the next page. Absent on the last one.</param>
public sealed record UploadListResponse(IReadOnlyList<Receipt> Value, Uri? NextLink);
