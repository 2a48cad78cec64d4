using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class CreateUploadLink
{
    /// <summary>Segments that are neither empty nor one or two dots, without backslashes and control characters.</summary>
    private const string PathPattern = """^(?!\.{1,2}(/|$))[^/\\\p{Cc}]+(/(?!\.{1,2}(/|$))[^/\\\p{Cc}]+)*$""";

    private const string MediaTypePattern = """^[!#$&^_.+0-9A-Za-z-]+/[!#$&^_.+0-9A-Za-z-]+(\s*;.*)?$""";

    public static Operation Description { get; } = new(
        "CreateUploadLink",
        Tags.Uploads,
        "Get a link to upload a file",
        "A link that takes the upload of one file for 15 minutes, and nothing else. Whoever has it can use it. Send the file with the method and the headers of the answer, then ask for the receipt.")
    {
        Members =
        [
            Parts.Parameters.Publisher with { Description = "The publisher: the first folder of the file's name.", IsRequired = true },
            new Parameter(
                "path",
                "The rest of the file's name: folders and a file, between single slashes.",
                new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Limits.PathCharacters, ["pattern"] = PathPattern },
                Samples.Path,
                FaultTypes.InvalidPath)
            { IsRequired = true },
            new Parameter(
                "contentType",
                "The file's media type, if it is known.",
                new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = CreateUploadLinkValidator.ContentTypeCharacters, ["pattern"] = MediaTypePattern },
                "text/plain; charset=utf-8",
                FaultTypes.InvalidContentType),
        ],
        Answer = schemas => new Answer(201, "The link.")
        {
            Contents = [new Content("application/json", schemas.Of<UploadLinkResponse>(), Samples.Json(Samples.UploadLink))],
            Headers = [Headers.Location],
        },
    };
}
