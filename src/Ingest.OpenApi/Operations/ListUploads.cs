using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class ListUploads
{
    public static Operation Description { get; } = new(
        "ListUploads",
        Tags.Uploads,
        "List receipts",
        "The receipts of a publisher, the latest first, without their histories.")
    {
        Parameters =
        [
            Parts.Parameters.Publisher with { Description = "Whose receipts.", IsRequired = true, MoreFaults = [FaultTypes.Required] },
            new Parameter(
                "outcome",
                "Only receipts with this outcome.",
                new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames<Outcome>().Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))]) },
                "published",
                FaultTypes.InvalidOutcome),
            Parts.Parameters.Limit(ListUploadsRequest.MaximumLimit, ListUploadsRequest.DefaultLimit, "Most receipts on a page."),
            Parts.Parameters.Cursor("cursor", "Where the page begins: from a `nextLink`, as it is, and with the same other parameters but `limit`.", Samples.UploadCursorAfter),
        ],
        Answer = schemas => new Answer(200, "A page of receipts.")
        {
            Contents = [new Content("application/json", schemas.Of<UploadListResponse>(), Samples.Json(Samples.Receipts))],
            Headers = [Headers.Link],
        },
    };
}
