using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi;

/// <summary>Writes the answers that are problems.</summary>
internal sealed class ProblemWriter(Components components)
{
    private const string MediaType = "application/problem+json";

    /// <summary>The answer for all problems of one status.</summary>
    /// <param name="problems">The problems, of one status.</param>
    /// <param name="faults">What parameters can be answered with.</param>
    /// <param name="isHead">Whether the answer has no body.</param>
    public JsonObject Write(IReadOnlyList<ProblemType> problems, IEnumerable<FaultType> faults, bool isHead)
    {
        var references = problems.Select(Schema).ToList();
        var told = string.Join("\n\n", problems.Select(problem => $"`{problem.Code}`: {problem.Description}"));
        if (problems.Contains(ProblemTypes.InvalidParameters))
        {
            told += $"\n\n`errors[].code` is one of {string.Join(", ", faults.Select(fault => $"`{fault.Code}`"))}.";
        }

        IEnumerable<Header> more = problems.Contains(ProblemTypes.StorageUnavailable) ? [Headers.RetryAfter, Headers.ContentEncoding] : [Headers.ContentEncoding];
        var response = new JsonObject { ["description"] = told, ["headers"] = components.Headers([.. Headers.OfAll, .. more]) };

        if (!isHead)
        {
            response["content"] = new JsonObject
            {
                [MediaType] = new JsonObject
                {
                    ["schema"] = references is [var only] ? only : new JsonObject { ["oneOf"] = new JsonArray([.. references]) },
                    ["examples"] = new JsonObject([.. problems.Select(problem => KeyValuePair.Create(problem.Code, (JsonNode?)new JsonObject { ["summary"] = problem.Title, ["value"] = ProblemSamples.Of(problem) }))]),
                },
            };
        }

        // What differs from one operation to the next is told in its place.
        if (problems.Count > 1 || problems[0] == ProblemTypes.InvalidParameters)
        {
            return response;
        }

        var name = Name(problems[0].Code);
        return components.Response(isHead ? $"{name}Head" : name, response);
    }

    /// <summary>The schema of a kind of problem.</summary>
    private JsonObject Schema(ProblemType problem)
    {
        var properties = new JsonObject
        {
            ["type"] = new JsonObject { ["description"] = "The problem's name, and the address of a page about it.", ["type"] = "string", ["const"] = problem.Address },
            ["title"] = new JsonObject { ["description"] = "The problem in a few words.", ["type"] = "string", ["const"] = problem.Title },
            ["status"] = new JsonObject { ["description"] = "The status code.", ["type"] = "integer", ["const"] = problem.Status },
            ["detail"] = new JsonObject { ["description"] = "What is wrong this time.", ["type"] = "string" },
            ["instance"] = new JsonObject { ["description"] = "The path that was asked.", ["type"] = "string", ["format"] = "uri-reference" },
        };
        var required = new JsonArray([.. properties.Select(property => (JsonNode)property.Key)]);
        foreach (var (name, schema, isRequired) in ProblemSamples.Members(problem, components.Schemas))
        {
            properties[name] = schema;
            if (isRequired)
            {
                required.Add(name);
            }
        }

        return components.Schemas.Add($"{Name(problem.Code)}Problem", new JsonObject
        {
            ["description"] = $"{problem.Description} {problem.Remedy}",
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
        });
    }

    private static string Name(string code) => string.Concat(code.Split('-').Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
