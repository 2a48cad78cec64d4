namespace Ingest.Parsing.Encodings;

/// <summary>
/// UTF-16 and UTF-32 without a byte order mark. In UTF-32 the highest byte of each unit is zero, and nearly always the
/// next; in UTF-16 so is one of the two bytes of the Latin letters, digits and blanks that any copy in Latin letters is full of.
/// </summary>
internal static class WideText
{
    private const int SampleBytes = 4096;

    /// <summary>A text is damaged, not binary, if at most one of this many characters is none.</summary>
    private const int CharactersPerFault = 100;

    /// <summary>The encoding, by a name that .NET knows; null when the zero bytes do not tell.</summary>
    public static string? Encoding(ReadOnlySpan<byte> content)
    {
        var sample = content[..Math.Min(content.Length & ~3, SampleBytes)];
        if (!sample.Contains((byte)0))
        {
            return null;
        }

        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i % 4] += sample[i] == 0 ? 1 : 0;
        }

        var units = sample.Length / 4;
        if (zeros[3] == units && zeros[2] * 4 >= units * 3 && zeros[0] * 4 < units)
        {
            return "utf-32";
        }

        if (zeros[0] == units && zeros[1] * 4 >= units * 3 && zeros[3] * 4 < units)
        {
            return "utf-32BE";
        }

        return (zeros[0] * 4 >= units, zeros[1] * 4 >= units, zeros[2] * 4 >= units, zeros[3] * 4 >= units) switch
        {
            (false, true, false, true) => "utf-16",
            (true, false, true, false) => "utf-16BE",
            _ => null,
        };
    }

    /// <summary>Whether this is a text in that encoding but for a few bytes.</summary>
    public static bool IsDamaged(ReadOnlySpan<byte> content, string encoding)
    {
        var text = CharacterSet.Lenient(encoding).GetString(content);
        return !ControlCharacters.TooMany(text) && text.AsSpan().Count('\uFFFD') <= 1 + (text.Length / CharactersPerFault);
    }
}
