using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The body of <c>DELETE /articles/{id}</c>: what is true of the article from now on.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">The version that withdrew it.</param>
/// <param name="Status">Always <c>withdrawn</c>.</param>
/// <param name="Withdrawn">When.</param>
/// <param name="Reason">Why. Absent when its document or the deletion of its file had withdrawn it before.</param>
public sealed record WithdrawalResponse(string Id, int Version, ArticleStatus Status, DateTimeOffset Withdrawn, string? Reason);
