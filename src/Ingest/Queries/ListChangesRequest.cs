using System.Globalization;
using Ingest.Http;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /changes</c>, as they came.</summary>
public sealed record ListChangesRequest
{
    /// <summary>Changes on a page when nothing is said.</summary>
    public const int DefaultLimit = 100;

    /// <summary>Most changes on a page: as many as Table Storage gives in one answer.</summary>
    public const int MaximumLimit = 1000;

    /// <summary>For <see cref="Since"/>: from now on.</summary>
    public const string Latest = "latest";

    /// <summary>Where to begin: the cursor of a <c>nextLink</c>, or <see cref="Latest"/>. Absent: at the beginning.</summary>
    public string? Since { get; init; }

    /// <summary>Most changes on the page, 1 to <see cref="MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    public static ListChangesRequest Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new ListChangesRequest { Since = parameters.Read("since"), Limit = parameters.Read("limit") };
    }

    /// <summary>The valid limit.</summary>
    public int Most => Limit is null ? DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture);
}
