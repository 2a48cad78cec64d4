using System.Text.Json.Nodes;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>Problem details as they should be, to the letter.</summary>
internal static class ProblemText
{
    /// <summary>One wrong parameter.</summary>
    public static string Invalid(string path, string parameter, string code, string detail) => $$"""
        {
          "type": "/api/docs/problems/invalid-parameters",
          "title": "The request has invalid parameters.",
          "status": 400,
          "detail": "One parameter breaks its rule.",
          "instance": "/api/{{path}}",
          "errors": [{ "parameter": "{{parameter}}", "code": "{{code}}", "detail": "{{detail}}" }]
        }
        """;

    /// <summary>There is no such thing.</summary>
    public static string NotFound(string path, string detail) => $$"""
        {
          "type": "/api/docs/problems/not-found",
          "title": "There is nothing here.",
          "status": 404,
          "detail": "{{detail}}",
          "instance": "/api/{{path}}"
        }
        """;

    /// <summary>It was withdrawn.</summary>
    public static string Gone(string path, DateTimeOffset withdrawn, string? reason)
    {
        var problem = new JsonObject
        {
            ["type"] = "/api/docs/problems/withdrawn",
            ["title"] = "The article was withdrawn.",
            ["status"] = 410,
            ["detail"] = $"Its publisher withdrew it at {withdrawn.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}. Remove every copy of it.",
            ["instance"] = "/api/" + path,
            ["withdrawn"] = Newsroom.Instant(withdrawn),
        };
        if (reason is not null)
        {
            problem["reason"] = reason;
        }

        return problem.ToJsonString();
    }
}
