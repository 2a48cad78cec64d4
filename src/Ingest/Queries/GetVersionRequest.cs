using Ingest.Http;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles/{id}/versions/{version}</c>, as they came.</summary>
public sealed record GetVersionRequest(string Id, string Version)
{
    /// <summary>The fields that are wanted: see <see cref="FieldSelection"/>.</summary>
    public string? Fields { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    public static GetVersionRequest Read(string id, string version, QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new GetVersionRequest(id, version) { Fields = parameters.Read("fields") };
    }

    /// <summary>The number; null when it is none.</summary>
    public int? Number => WholeNumber.Read(Version) is > 0 and var number ? number : null;
}
