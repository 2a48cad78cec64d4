using System.Text.Json.Nodes;

namespace Ingest.OpenApi.Parts;

/// <summary>A header of requests.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Example">A value.</param>
internal sealed record RequestHeader(string Name, string Description, string Example)
{
    public static RequestHeader IfNoneMatch { get; } = new("If-None-Match", "An `ETag` of an earlier answer: 304 while it is still the one (412 to a request that would change something).", "\"d1d88c5b7b7a2e7f9c8f4f0a1c3b5d7e\"");

    public static RequestHeader IfModifiedSince { get; } = new("If-Modified-Since", "The `Last-Modified` of an earlier answer: 304 if nothing has changed since. `If-None-Match` goes before it.", "Fri, 01 Jan 2021 00:00:00 GMT");

    public static RequestHeader IfMatch { get; } = new("If-Match", "An `ETag` of an earlier answer, or `*`: 412 if it is no longer the one.", "*");

    public static RequestHeader IfUnmodifiedSince { get; } = new("If-Unmodified-Since", "The `Last-Modified` of an earlier answer: 412 if something has changed since. `If-Match` goes before it.", "Fri, 01 Jan 2100 00:00:00 GMT");

    public static RequestHeader AcceptEncoding { get; } = new("Accept-Encoding", "How the answer may be packed: `br` and `gzip` are known, with their q-values.", "br, gzip");

    public static RequestHeader RequestId { get; } = new("x-request-id", "An id of your own for the request, to find it in the logs: up to 128 visible ASCII characters. Anything else is replaced.", "my-app-42");

    /// <summary>The header as a document has it.</summary>
    public JsonObject Write() => new()
    {
        ["name"] = Name,
        ["in"] = "header",
        ["description"] = Description,
        ["required"] = false,
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["examples"] = Parameter.Examples(Example, isRequired: false),
    };
}
