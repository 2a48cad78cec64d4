namespace Ingest.Parsing;

/// <summary>The text of a file.</summary>
/// <param name="Text">
/// The text, without its byte order mark. Control characters are still in it, as wire messages are built of them: see
/// <see cref="Encodings.ControlCharacters.Strip"/>. It holds no NUL.
/// </param>
/// <param name="Encoding">The IANA name of the character encoding that it was read with.</param>
public sealed record DecodedText(string Text, string Encoding);
