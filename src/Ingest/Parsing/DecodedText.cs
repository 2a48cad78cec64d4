namespace Ingest.Parsing;

/// <summary>The text of a file.</summary>
/// <param name="Text">The text, without its byte order mark and without control characters that mean nothing in copy.</param>
/// <param name="Encoding">The IANA name of the character encoding that it was read with.</param>
public sealed record DecodedText(string Text, string Encoding);
