using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class ListChanges
{
    public static Operation Description { get; } = new(
        "ListChanges",
        Tags.Changes,
        "List what changed",
        "What became of all articles, the oldest change first. Read a page, keep its `nextLink`, ask it next: it is always there, and on an empty page leads to the same place, to be asked again after a while. Who follows it misses nothing.")
    {
        Parameters =
        [
            Parts.Parameters.Cursor("since", $"Where to begin: from a `nextLink`, as it is; `{ListChangesRequest.Latest}` begins now. Without it the page begins at the beginning.", Samples.ChangeCursorAfter),
            Parts.Parameters.Limit(ListChangesRequest.MaximumLimit, ListChangesRequest.DefaultLimit, "Most changes on a page."),
        ],
        Answer = schemas => new Answer(200, "A page of changes; an empty one when there is no news.")
        {
            Contents = [new Content("application/json", schemas.Of<ChangeListResponse>(), Samples.Json(Samples.Changes))],
            Headers = [Headers.Link with { Key = "LinkToNews", IsAlways = true, Description = "The address to ask next, the same as `nextLink`." }],
        },
    };
}
