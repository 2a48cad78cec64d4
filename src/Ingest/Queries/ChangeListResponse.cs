using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The body of <c>GET /changes</c>.</summary>
/// <param name="Value">The changes of this page, the oldest first; none when there is no news.</param>
/// <param name="NextLink">The absolute address to ask next, always: at once when there are changes here, else after a while.</param>
public sealed record ChangeListResponse(IReadOnlyList<ArticleChange> Value, Uri NextLink);
