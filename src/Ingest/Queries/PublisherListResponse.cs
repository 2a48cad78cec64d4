using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>The body of <c>GET /publishers</c>.</summary>
/// <param name="Value">The publishers of this page, by name.</param>
/// <param name="NextLink">The absolute address of the next page. Absent on the last one.</param>
public sealed record PublisherListResponse(IReadOnlyList<Publisher> Value, Uri? NextLink);
