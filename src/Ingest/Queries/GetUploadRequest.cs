namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /uploads/{publisher}/{path}</c>.</summary>
public sealed record GetUploadRequest(string Publisher, string Path);
