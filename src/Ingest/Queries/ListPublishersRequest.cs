using System.Globalization;
using Ingest.Http;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /publishers</c>, as they came.</summary>
public sealed record ListPublishersRequest
{
    /// <summary>Publishers on a page when nothing is said.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Most publishers on a page.</summary>
    public const int MaximumLimit = 100;

    /// <summary>What a cursor is bound to.</summary>
    private const string Question = "publishers";

    /// <summary>Most publishers on the page, 1 to <see cref="MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Where the page before ended: the cursor of its <c>nextLink</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>The valid limit.</summary>
    public int Most => Limit is null ? DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture);

    /// <summary>The name after which the page begins; null for the first page, or when the cursor is none.</summary>
    public string? After => Cursor is null ? null : PageCursor.Read(Cursor, Question);

    /// <summary>Reads the parameters of a request.</summary>
    public static ListPublishersRequest Read(QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new ListPublishersRequest { Limit = parameters.Read("limit"), Cursor = parameters.Read("cursor") };
    }

    /// <summary>The cursor of the page that follows one that ended with a name.</summary>
    public static string CursorAfter(string name) => PageCursor.Write(name, Question);
}
