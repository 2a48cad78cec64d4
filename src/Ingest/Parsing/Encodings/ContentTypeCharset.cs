using System.Net.Http.Headers;

namespace Ingest.Parsing.Encodings;

/// <summary>Reads the <c>charset</c> parameter of a media type such as <c>text/plain; charset=utf-8</c>.</summary>
public static class ContentTypeCharset
{
    /// <summary>The charset as declared, be it known or not; null when there is none.</summary>
    public static string? Of(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.CharSet?.Trim('"') : null;
}
