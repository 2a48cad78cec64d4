namespace Ingest.Queries;

/// <summary>The body of <c>GET /health</c> when all is well.</summary>
/// <param name="Status">Always <c>ready</c>; otherwise the answer is a 503 problem.</param>
public sealed record HealthResponse(string Status)
{
    /// <summary>Storage answers.</summary>
    public static HealthResponse Ready { get; } = new("ready");
}
