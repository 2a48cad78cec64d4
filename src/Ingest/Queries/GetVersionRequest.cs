using System.Globalization;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles/{id}/versions/{version}</c>, as they came.</summary>
public sealed record GetVersionRequest(string Id, string Version)
{
    /// <summary>The number; null when it is none.</summary>
    public int? Number => int.TryParse(Version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
