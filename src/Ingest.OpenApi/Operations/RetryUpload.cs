using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class RetryUpload
{
    public static Operation Description { get; } = new(
        "RetryUpload",
        Tags.Uploads,
        "Ingest a file again",
        "Ingests a file again, as it is now, and answers with its receipt: for files that were given up after the last try.")
    {
        Members =
        [
            new Parameter("publisher", "The first folder of the file's name.", new JsonObject { ["type"] = "string", ["minLength"] = 1, ["pattern"] = "^[^/]+$" }, Samples.Publisher, FaultTypes.Required) { IsRequired = true },
            new Parameter("path", "The rest of the file's name; empty for a file outside any folder.", new JsonObject { ["type"] = "string", ["maxLength"] = GetUploadValidator.BlobNameCharacters - 2 }, Samples.Path, FaultTypes.Required) { IsRequired = true },
        ],
        Answer = schemas => new Answer(200, "The receipt.")
        {
            Contents = [new Content("application/json", schemas.Of<Receipt>(), Samples.Json(Samples.Receipt))],
        },
    };
}
