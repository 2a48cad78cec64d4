using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Http;
using Ingest.LocalHost.Http;
using Ingest.OpenApi.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.OpenApi;

/// <summary>Writes one method of one route: what is told of the function, and what holds of all alike.</summary>
internal sealed class OperationWriter(Components components, HttpFunction function, Operation operation)
{
    private const string Head = "HEAD";

    private readonly ProblemWriter _problems = new(components);

    /// <summary>The operation.</summary>
    /// <param name="verb">The method, in capitals.</param>
    /// <exception cref="InvalidOperationException">The route names a parameter that nothing is told of.</exception>
    public JsonObject Write(string verb)
    {
        var inPath = function.Route.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        if (inPath.FirstOrDefault(name => operation.Parameters.All(parameter => parameter.Name != name)) is { } untold)
        {
            throw new InvalidOperationException($"Nothing is told of the parameter {untold} of {operation.Function}.");
        }

        var isHead = verb == Head;
        var isRead = isHead || verb == "GET";
        var written = new JsonObject
        {
            ["operationId"] = isHead ? $"{operation.Function}Head" : operation.Function,
            ["tags"] = new JsonArray(operation.Tag),
            ["summary"] = isHead ? $"{operation.Summary}: headers only" : operation.Summary,
            ["description"] = isHead ? "As GET, without a body." : operation.Description,
            ["security"] = Keys.Of(function.Level),
            ["parameters"] = new JsonArray([.. operation.Parameters.Select(parameter => parameter.Write(inPath.Contains(parameter.Name))), .. components.Parameters(RequestHeaders(isRead))]),
        };
        if (isHead)
        {
            written["x-scalar-ignore"] = true; // The reference page would show everything twice.
        }

        if (operation.Members.Count > 0)
        {
            written["requestBody"] = Body();
        }

        written["responses"] = Responses(isHead, isRead);
        return written;
    }

    private IEnumerable<RequestHeader> RequestHeaders(bool isRead)
    {
        if (isRead)
        {
            yield return RequestHeader.IfModifiedSince;
        }

        if (isRead || operation.Problems.Contains(ProblemTypes.PreconditionFailed))
        {
            yield return RequestHeader.IfNoneMatch;
            yield return RequestHeader.IfMatch;
            yield return RequestHeader.IfUnmodifiedSince;
        }

        yield return RequestHeader.AcceptEncoding;
        yield return RequestHeader.RequestId;
    }

    private JsonObject Body()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray([.. operation.Members.Where(member => member.IsRequired).Select(member => (JsonNode)member.Name)]),
            ["properties"] = new JsonObject([.. operation.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.WriteMember()))]),
            ["additionalProperties"] = false,
        };
        return new JsonObject
        {
            ["description"] = string.Create(CultureInfo.InvariantCulture, $"A JSON object of at most {JsonBody.MostBytes:N0} bytes."),
            ["required"] = true,
            ["content"] = new JsonObject
            {
                ["application/json"] = new JsonObject
                {
                    ["schema"] = components.Schemas.Add($"{operation.Function}Request", schema),
                    ["example"] = new JsonObject([.. operation.Members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Example.DeepClone()))]),
                },
            },
        };
    }

    private JsonObject Responses(bool isHead, bool isRead)
    {
        var answer = operation.Answer(components.Schemas);
        answer = answer with { Headers = [.. answer.Headers.Concat(isRead ? [.. Headers.OfAll, Headers.ETag] : Headers.OfAll).DistinctBy(header => header.Name, StringComparer.Ordinal)] };
        var packed = answer with { Headers = [.. answer.Headers, Headers.ContentEncoding] };
        var responses = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal) { [Status(answer.Status)] = Response(packed, isHead) };
        if (isRead)
        {
            var unchanged = new Answer(StatusCodes.Status304NotModified, "Nothing has changed since the answer that `If-None-Match` or `If-Modified-Since` speaks of.") { Headers = answer.Headers };
            responses[Status(unchanged.Status)] = Response(unchanged, isHead);
        }

        if (function.Level != AuthorizationLevel.Anonymous)
        {
            responses[Status(StatusCodes.Status401Unauthorized)] = components.Response("Unauthorized", new JsonObject { ["description"] = "The key is missing or wrong. The host answers this itself, without a body." });
        }

        foreach (var problems in Problems(isRead).GroupBy(problem => problem.Status))
        {
            responses[Status(problems.Key)] = _problems.Write([.. problems], Faults(), isHead);
        }

        return new JsonObject(responses);
    }

    private IEnumerable<ProblemType> Problems(bool isRead)
    {
        IEnumerable<ProblemType> problems = [ProblemTypes.InvalidParameters, .. operation.Problems];
        if (isRead)
        {
            problems = [.. problems, ProblemTypes.PreconditionFailed];
        }

        if (operation.Members.Count > 0)
        {
            problems = [.. problems, ProblemTypes.InvalidBody, ProblemTypes.BodyTooSlow, ProblemTypes.BodyTooLarge, ProblemTypes.UnsupportedMediaType];
        }

        return operation.NeedsStorage ? [.. problems, ProblemTypes.InternalError, ProblemTypes.StorageUnavailable] : problems;
    }

    private IEnumerable<FaultType> Faults()
    {
        IEnumerable<FaultType> faults = [FaultTypes.UnknownParameter, FaultTypes.RepeatedParameter];
        if (operation.Members.Count > 0)
        {
            faults = [.. faults, FaultTypes.UnknownMember, FaultTypes.RepeatedMember, FaultTypes.NotAString];
        }

        return [.. faults, .. operation.Parameters.Concat(operation.Members).SelectMany(parameter => parameter.Faults).Concat(operation.Faults).Distinct()];
    }

    private JsonObject Response(Answer answer, bool isHead)
    {
        var response = new JsonObject { ["description"] = answer.Description };
        if (answer.Headers.Count > 0)
        {
            response["headers"] = components.Headers(answer.Headers);
        }

        if (answer.Contents.Count > 0 && !isHead)
        {
            response["content"] = new JsonObject([.. answer.Contents.Select(content => KeyValuePair.Create(content.MediaType, (JsonNode?)new JsonObject { ["schema"] = content.Schema.DeepClone(), ["example"] = content.Example.DeepClone() }))]);
        }

        return response;
    }

    private static string Status(int status) => status.ToString(CultureInfo.InvariantCulture);
}
