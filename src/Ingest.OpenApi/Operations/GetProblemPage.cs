using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi.Operations;

internal static class GetProblemPage
{
    public static Operation Description { get; } = new(
        "GetProblemPage",
        Tags.Service,
        "Read what a problem means",
        "The page that the `type` of a problem names: when it is answered, and what to do about it.")
    {
        Parameters =
        [
            new Parameter("code", "The last segment of the problem's `type`.", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. ProblemTypes.All.Select(problem => (JsonNode)problem.Code)]) }, ProblemTypes.InvalidParameters.Code, null),
        ],
        Answer = _ => new Answer(200, "The page.") { Contents = [Page.Content(ProblemTypes.InvalidParameters.Title)], Headers = Page.Headers },
        Problems = [ProblemTypes.NotFound],
        NeedsStorage = false,
    };
}
