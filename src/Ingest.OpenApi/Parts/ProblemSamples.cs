using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Http;
using Ingest.OpenApi.Schemas;
using Ingest.Representations;

namespace Ingest.OpenApi.Parts;

/// <summary>What a problem holds beyond what all of them do, and what it looks like.</summary>
internal static class ProblemSamples
{
    /// <summary>The members that only some problems have.</summary>
    public static IEnumerable<(string Name, JsonObject Schema, bool IsRequired)> Members(ProblemType problem, SchemaSet schemas)
    {
        if (problem == ProblemTypes.InvalidParameters)
        {
            var errors = new JsonObject
            {
                ["description"] = "Every fault of the request.",
                ["type"] = "array",
                ["minItems"] = 1,
                ["items"] = schemas.Of<ParameterFault>(),
            };
            yield return ("errors", errors, true);
        }
        else if (problem == ProblemTypes.NotAcceptable)
        {
            var available = new JsonObject { ["description"] = "The media types that there are.", ["type"] = "array", ["minItems"] = 1, ["items"] = new JsonObject { ["type"] = "string" } };
            yield return ("available", available, true);
        }
        else if (problem == ProblemTypes.Withdrawn)
        {
            yield return ("withdrawn", new JsonObject { ["description"] = "When.", ["type"] = "string", ["format"] = "date-time", ["pattern"] = "Z$" }, true);
            yield return ("reason", new JsonObject { ["description"] = "Why. Absent when no reason was given.", ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Limits.ReasonCharacters }, false);
        }
    }

    /// <summary>A problem as it is answered.</summary>
    public static JsonObject Of(ProblemType problem)
    {
        var sample = new JsonObject
        {
            ["type"] = problem.Address,
            ["title"] = problem.Title,
            ["status"] = problem.Status,
            ["detail"] = problem.Description,
            ["instance"] = "/api/articles",
        };
        if (problem == ProblemTypes.InvalidParameters)
        {
            sample["detail"] = "One parameter breaks its rule.";
            sample["errors"] = new JsonArray(Samples.Json(new ParameterFault("color", FaultTypes.UnknownParameter.Code, FaultTypes.UnknownParameter.Rule)));
        }
        else if (problem == ProblemTypes.NotAcceptable)
        {
            sample["detail"] = $"Available are: {string.Join(", ", ArticleRepresentations.MediaTypes)}.";
            sample["instance"] = $"/api/articles/{Samples.Id}";
            sample["available"] = new JsonArray([.. ArticleRepresentations.MediaTypes.Select(type => (JsonNode)type)]);
        }
        else if (problem == ProblemTypes.Withdrawn)
        {
            sample["detail"] = "Its publisher withdrew it at 2026-11-23T17:09:37Z. Remove every copy of it.";
            sample["instance"] = $"/api/articles/{Samples.Id}";
            sample["withdrawn"] = Samples.Json(Samples.Withdrawal.Withdrawn);
            sample["reason"] = Samples.Withdrawal.Reason;
        }

        return sample;
    }
}
