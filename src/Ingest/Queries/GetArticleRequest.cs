using Ingest.Http;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles/{id}</c>, as they came.</summary>
public sealed record GetArticleRequest(string Id)
{
    /// <summary>The fields that are wanted: see <see cref="FieldSelection"/>.</summary>
    public string? Fields { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    public static GetArticleRequest Read(string id, QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new GetArticleRequest(id) { Fields = parameters.Read("fields") };
    }
}
