using System.Net.Http.Headers;
using Ingest.Parsing.Encodings;
using Ingest.Parsing.Json;

namespace Ingest.Parsing;

/// <summary>A file to be parsed.</summary>
/// <param name="Bytes">The file as it was dropped.</param>
/// <param name="RawText">
/// Its text with all its control characters, of which wire messages are built; empty for a package such as DOCX, which is
/// none.
/// </param>
public sealed record SourceFile(ReadOnlyMemory<byte> Bytes, string RawText)
{
    /// <summary>Its text, without byte order mark and without control characters that mean nothing in copy.</summary>
    public string Text { get; } = ControlCharacters.Strip(RawText);

    /// <summary>The declared media type in lower case, without parameters; null when nothing useful is declared.</summary>
    public string? MediaType { get; init; }

    /// <summary>The extension of the file's name in lower case, without the dot; null when it has none.</summary>
    public string? Extension { get; init; }

    private Lazy<JsonText?>? _json;

    /// <summary>The text as JSON, read once for all parsers that look at it; null when it does not mean to be any.</summary>
    internal JsonText? Json => (_json ??= new Lazy<JsonText?>(() => JsonText.Read(Text), LazyThreadSafetyMode.None)).Value;

    /// <summary>Types that clients send when they do not know: they say nothing.</summary>
    private static readonly string[] SayNothing = ["application/octet-stream", "binary/octet-stream", "application/x-www-form-urlencoded", "application/unknown", "*/*"];

    /// <summary>The media type of a <c>Content-Type</c>, as <see cref="MediaType"/> wants it.</summary>
    public static string? MediaTypeOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.MediaType?.ToLowerInvariant() is { } type && !SayNothing.Contains(type)
            ? type
            : null;

    /// <summary>The charset of a <c>Content-Type</c>; null when it names none.</summary>
    public static string? CharsetOf(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) ? parsed.CharSet?.Trim('"') : null;

    /// <summary>The extension of a path, as <see cref="Extension"/> wants it.</summary>
    public static string? ExtensionOf(string path)
    {
        var extension = Path.GetExtension(path);
        return extension.Length > 1 ? extension[1..].ToLowerInvariant() : null;
    }
}
