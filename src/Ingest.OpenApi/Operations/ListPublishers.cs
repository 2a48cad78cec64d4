using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class ListPublishers
{
    public static Operation Description { get; } = new(
        "ListPublishers",
        Tags.Publishers,
        "List publishers",
        "Everybody who ever dropped a file, by name: how many of their articles lists show, and when they last dropped something.")
    {
        Parameters =
        [
            Parts.Parameters.Limit(ListPublishersRequest.MaximumLimit, ListPublishersRequest.DefaultLimit, "Most publishers on a page."),
            Parts.Parameters.Cursor("cursor", "Where the page begins: from a `nextLink`, as it is.", ListPublishersRequest.CursorAfter(Samples.Publisher)),
        ],
        Answer = schemas => new Answer(200, "A page of publishers.")
        {
            Contents = [new Content("application/json", schemas.Of<PublisherListResponse>(), Samples.Json(Samples.Publishers))],
            Headers = [Headers.Link],
        },
    };
}
