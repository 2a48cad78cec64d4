using System.Globalization;
using Ingest.Http;
using Ingest.Maintenance;

namespace Ingest.Queries;

/// <summary>The parameters of <c>POST /maintenance/reconcile</c>, as they came.</summary>
public sealed record ReconcileRequest
{
    /// <summary>Where the last run stopped: its report's <c>next</c>. Absent: at the beginning.</summary>
    public string? From { get; init; }

    /// <summary>About how many files and rows to look at, 1 to <see cref="Reconciliation.MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    public static ReconcileRequest Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new ReconcileRequest { From = parameters.Read("from"), Limit = parameters.Read("limit") };
    }

    /// <summary>The valid limit.</summary>
    public int Most => Limit is null ? Reconciliation.DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture);
}
