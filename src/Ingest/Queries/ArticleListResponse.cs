using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The body of <c>GET /articles</c>.</summary>
/// <param name="Value">The articles of this page, in the order asked for.</param>
/// <param name="Query">How the filters were understood. Absent when there were none.</param>
/// <param name="NextLink">The absolute address of the next page. Absent on the last one.</param>
public sealed record ArticleListResponse(IReadOnlyList<ArticleCard> Value, QuestionEcho? Query, Uri? NextLink);
