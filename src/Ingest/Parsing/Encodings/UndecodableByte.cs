namespace Ingest.Parsing.Encodings;

/// <summary>The first byte of a file that cannot be read.</summary>
/// <param name="Offset">How many bytes stand before it, a byte order mark included.</param>
/// <param name="Encoding">The IANA name of the encoding that the file is in but for this byte, or that it comes nearest to.</param>
public sealed record UndecodableByte(long Offset, string Encoding);
