using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>The file that an article was read from.</summary>
/// <param name="Blob">The blob's name in the container: <c>{publisher}/{path}</c>.</param>
/// <param name="ETag">The blob's entity tag when it was read, without quotation marks.</param>
/// <param name="ContentType">The declared media type, if any.</param>
/// <param name="Format">The format that was recognised, for instance <c>text</c>.</param>
/// <param name="Encoding">The IANA name of the character encoding that the file was read with; absent for a package such as DOCX.</param>
/// <param name="Bytes">The file's size in bytes.</param>
public sealed record ArticleSource(string Blob, [property: JsonPropertyName("etag")] string ETag, string? ContentType, string Format, string? Encoding, long Bytes);
