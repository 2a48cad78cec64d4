using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The body of <c>GET /articles</c>.</summary>
/// <param name="Value">The articles of this page, newest first.</param>
/// <param name="NextLink">The absolute address of the next page. Absent on the last one.</param>
public sealed record ArticleListResponse(IReadOnlyList<ArticleCard> Value, Uri? NextLink);
