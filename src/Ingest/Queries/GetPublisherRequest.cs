namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /publishers/{publisher}</c>.</summary>
public sealed record GetPublisherRequest(string Publisher);
