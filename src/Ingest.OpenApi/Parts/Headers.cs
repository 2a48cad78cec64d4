using System.Text.Json.Nodes;

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

    public static Header RetryAfter { get; } = new(
        "Retry-After",
        "After how many seconds to try again.",
        new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
        10);

    public static Header CacheControl { get; } = new(
        "Cache-Control",
        "How long the answer may be kept without asking again.",
        Text("max-age=[0-9]+"),
        "public, max-age=300");

    public static Header ContentSecurityPolicy { get; } = new(
        "Content-Security-Policy",
        "What the page may load: nothing from another host.",
        Text("default-src 'none'"),
        "default-src 'none'; style-src 'self'");

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
