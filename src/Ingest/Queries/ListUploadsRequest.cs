using System.Globalization;
using Ingest.Http;
using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /uploads</c>, as they came.</summary>
public sealed record ListUploadsRequest
{
    /// <summary>Receipts on a page when nothing is said.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Most receipts on a page.</summary>
    public const int MaximumLimit = 100;

    /// <summary>Whose receipts. Required: they are kept by publisher, and whoever asks for those of all would ask for as many lists as there are publishers.</summary>
    public string? Publisher { get; init; }

    /// <summary>Only receipts with this outcome. Absent: all.</summary>
    public string? Outcome { get; init; }

    /// <summary>Most receipts on the page, 1 to <see cref="MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Where the page before ended: the cursor of its <c>nextLink</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>What a cursor is bound to.</summary>
    public string Question => $"uploads\n{Publisher}\n{Outcome}";

    /// <summary>Reads the parameters of a request.</summary>
    public static ListUploadsRequest Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new ListUploadsRequest
        {
            Publisher = parameters.Read("publisher"),
            Outcome = parameters.Read("outcome"),
            Limit = parameters.Read("limit"),
            Cursor = parameters.Read("cursor"),
        };
    }

    /// <summary>The query that valid parameters ask for.</summary>
    public UploadListQuery ToQuery() => new(
        Publisher!,
        OutcomeName.Parse(Outcome),
        Cursor is null ? null : PageCursor.Read(Cursor, Question),
        Limit is null ? DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture));

    /// <summary>The cursor of the page that follows one that ended so.</summary>
    public string CursorAfter(string row) => PageCursor.Write(row, Question);
}
