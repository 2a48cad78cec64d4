namespace Ingest.Queries;

/// <summary>The parameters of <c>DELETE /articles/{id}</c>.</summary>
public sealed record WithdrawArticleRequest(string Id, string? Reason);
