using System.Text.Json.Nodes;
using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi.Operations;

internal static class GetOpenApi
{
    public static Operation Description { get; } = new(
        "GetOpenApi",
        Tags.Service,
        "Get this document",
        "The description of the API in OpenAPI 3.1.")
    {
        Answer = _ => new Answer(200, "The document.")
        {
            Contents =
            [
                new Content(
                    "application/json",
                    new JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new JsonArray("openapi", "info", "paths"),
                        ["properties"] = new JsonObject { ["openapi"] = new JsonObject { ["type"] = "string", ["const"] = ApiDocument.Version }, ["info"] = new JsonObject { ["type"] = "object" }, ["paths"] = new JsonObject { ["type"] = "object" } },
                        ["additionalProperties"] = true,
                    },
                    new JsonObject { ["openapi"] = ApiDocument.Version, ["info"] = new JsonObject { ["title"] = "Ingest" }, ["paths"] = new JsonObject() }),
            ],
        },
        NeedsStorage = false,
    };
}
