using System.Globalization;
using Ingest.Http;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles/{id}/versions</c>, as they came.</summary>
public sealed record ListVersionsRequest(string Id)
{
    /// <summary>Most versions on a page, 1 to <see cref="ListArticlesRequest.MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>The version that ended the page before: the cursor of a <c>nextLink</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    public static ListVersionsRequest Read(string id, QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new ListVersionsRequest(id) { Limit = parameters.Read("limit"), Cursor = parameters.Read("cursor") };
    }

    /// <summary>The valid limit.</summary>
    public int Most => Limit is null ? ListArticlesRequest.DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture);

    /// <summary>The valid cursor.</summary>
    public int After => Cursor is null ? 0 : int.Parse(Cursor, CultureInfo.InvariantCulture);
}
