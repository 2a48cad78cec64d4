using System.Text.Json.Nodes;
using Ingest.Docs;
using Ingest.Http;
using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi.Operations;

internal static class GetDocsAsset
{
    public static Operation Description { get; } = new(
        "GetDocsAsset",
        Tags.Service,
        "Get a part of the pages",
        "The scripts and the style sheet that the pages are made of.")
    {
        Parameters =
        [
            new Parameter("file", "The file's name.", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. DocsAssets.Names.Select(name => (JsonNode)name)]) }, DocsAssets.StyleSheet, null),
        ],
        Answer = _ => new Answer(200, "The file.")
        {
            Contents =
            [
                new Content("text/css", new JsonObject { ["type"] = "string" }, "body { margin: 0 }"),
                new Content("text/javascript", new JsonObject { ["type"] = "string" }, "'use strict';"),
            ],
        },
        Problems = [ProblemTypes.NotFound],
        NeedsStorage = false,
    };
}
