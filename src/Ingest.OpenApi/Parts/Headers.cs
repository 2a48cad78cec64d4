using System.Text.Json.Nodes;
using Ingest.Http;

namespace Ingest.OpenApi.Parts;

/// <summary>The headers that answers carry.</summary>
internal static class Headers
{
    public static Header ETag { get; } = new(
        "ETag",
        "A strong entity tag: another one if and only if the bytes of the answer are others. Send it in `If-None-Match` to get 304 while nothing has changed.",
        Text("""^"[^"]+"$"""),
        "\"d1d88c5b7b7a2e7f9c8f4f0a1c3b5d7e\"");

    public static Header LastModified { get; } = new(
        "Last-Modified",
        "When what is shown last changed, to the second. `If-Modified-Since` is answered by it; `If-None-Match` goes before.",
        Text("GMT$"),
        "Sun, 22 Nov 2026 17:09:37 GMT");

    public static Header Link { get; } = new(
        "Link",
        "The address of the next page, the same as `nextLink`. Absent on the last page.",
        Text("""^<.+>; rel="next"$"""),
        "<https://ingest.example.com/api/articles?cursor=abc>; rel=\"next\"")
    { IsAlways = false };

    public static Header Location { get; } = new(
        "Location",
        "Where the receipt will be, the same as `receiptUrl`.",
        new JsonObject { ["type"] = "string", ["format"] = "uri" },
        $"{Samples.Host}uploads/{Samples.Publisher}/{Samples.Path}");

    public static Header RetryAfter { get; } = new(
        "Retry-After",
        "After how many seconds to try again.",
        new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
        10);

    public static Header RequestId { get; } = new(
        "x-request-id",
        "The id under which the request is found in the logs: the one that the request brought, if it is one, else a new one.",
        Text("^[!-~]{1,128}$"),
        "0f8fad5bd9cb469fa16570867728950e");

    public static Header Vary { get; } = new(
        "Vary",
        "The headers of the request that the answer depends on.",
        Text("Accept-Encoding$"),
        "Accept-Encoding");

    /// <summary>In place of <see cref="Vary"/> where the caller chooses a form.</summary>
    public static Header VaryByAccept { get; } = Vary with { Key = "VaryByAccept", Schema = Text("^Accept, Accept-Encoding$"), Example = "Accept, Accept-Encoding" };

    public static Header ContentTypeOptions { get; } = new(
        "X-Content-Type-Options",
        "The body is what `Content-Type` says, and nothing else.",
        new JsonObject { ["type"] = "string", ["const"] = "nosniff" },
        "nosniff");

    public static Header ContentEncoding { get; } = new(
        "Content-Encoding",
        "How the body is packed, if the request's `Accept-Encoding` asked for it.",
        new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("br", "gzip") },
        "br")
    { IsAlways = false };

    public static Header CacheControl { get; } = new(
        "Cache-Control",
        "How long the answer may be kept without asking again.",
        Text("^(private|public|no-store)"),
        Caching.Revalidate);

    public static Header ContentSecurityPolicy { get; } = new(
        "Content-Security-Policy",
        "What the page may load: nothing from another host.",
        Text("default-src 'none'"),
        "default-src 'none'; style-src 'self'");

    /// <summary>What every answer of a function carries.</summary>
    public static IReadOnlyList<Header> OfAll { get; } = [RequestId, CacheControl, Vary, ContentTypeOptions];

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
