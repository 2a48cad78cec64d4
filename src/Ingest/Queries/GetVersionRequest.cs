namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles/{id}/versions/{version}</c>, as they came.</summary>
public sealed record GetVersionRequest(string Id, string Version)
{
    /// <summary>The number; null when it is none.</summary>
    public int? Number => WholeNumber.Read(Version) is > 0 and var number ? number : null;
}
