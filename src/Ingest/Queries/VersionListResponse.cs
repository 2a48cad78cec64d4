using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>The body of <c>GET /articles/{id}/versions</c>.</summary>
/// <param name="Value">The versions of this page, the first one first. Versions before a withdrawal are none of them, nor is one that is under embargo.</param>
/// <param name="NextLink">The absolute address of the next page. Absent on the last one.</param>
public sealed record VersionListResponse(IReadOnlyList<ArticleVersion> Value, Uri? NextLink);
