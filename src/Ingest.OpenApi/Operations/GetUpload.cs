using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class GetUpload
{
    public static Operation Description { get; } = new(
        "GetUpload",
        Tags.Uploads,
        "Get a receipt",
        "What became of the file last dropped under a name. Until it has been read, within a second or so, the answer is 404. A file that lies outside any folder has its receipt at `/uploads/{file}`.")
    {
        Parameters =
        [
            new Parameter("publisher", "The first folder of the file's name.", new JsonObject { ["type"] = "string" }, Samples.Publisher, null),
            new Parameter(
                "path",
                $"The rest of the file's name. Its slashes stay as they are; anything else that an address can't hold is percent-encoded. Both have at most {GetUploadValidator.BlobNameCharacters} characters together.",
                new JsonObject { ["type"] = "string", ["maxLength"] = GetUploadValidator.BlobNameCharacters - 2 },
                Samples.Path,
                FaultTypes.TooLong),
        ],
        Answer = schemas => new Answer(200, "The receipt.")
        {
            Contents = [new Content("application/json", schemas.Of<Receipt>(), Samples.Json(Samples.Receipt))],
            Headers = [Headers.LastModified],
        },
        Problems = [ProblemTypes.NotFound],
    };
}
