namespace Ingest.Parsing.Encodings;

/// <summary>
/// What decoding a file came to: its text, or the first byte that is a character in no encoding, or neither of them, when
/// the file is no text at all.
/// </summary>
public sealed record DecodeResult
{
    private DecodeResult()
    {
    }

    /// <summary>The text, if there is one.</summary>
    public DecodedText? Text { get; private init; }

    /// <summary>Where decoding failed, if the file looks like text but cannot be read as such.</summary>
    public UndecodableByte? Undecodable { get; private init; }

    /// <summary>A sentence on the declared encoding that the bytes contradict. Only ever beside a text.</summary>
    public string? Warning { get; private init; }

    internal static DecodeResult Binary { get; } = new();

    internal static DecodeResult Of(DecodedText text, string? warning = null) => new() { Text = text, Warning = warning };

    internal static DecodeResult At(long offset, string encoding) => new() { Undecodable = new UndecodableByte(offset, encoding) };
}
