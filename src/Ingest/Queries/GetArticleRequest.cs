namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles/{id}</c>.</summary>
public sealed record GetArticleRequest(string Id);
