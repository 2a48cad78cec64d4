namespace Ingest.Parsing.Encodings;

/// <summary>Encodings of seven bits that change their character set by escape sequences (ISO/IEC 2022, RFC 1468, RFC 1557).</summary>
internal static class Iso2022
{
    private const byte Escape = 0x1B;

    /// <summary>The one whose escape sequences are there; null when there are none. Any other ESC is a control character.</summary>
    public static string? Encoding(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf(Escape) < 0)
        {
            return null;
        }

        if (content.IndexOf("\x1B$B"u8) >= 0 || content.IndexOf("\x1B$@"u8) >= 0 || content.IndexOf("\x1B(J"u8) >= 0 || content.IndexOf("\x1B(I"u8) >= 0)
        {
            return "iso-2022-jp";
        }

        return content.IndexOf("\x1B$)C"u8) >= 0 ? "iso-2022-kr" : null;
    }
}
