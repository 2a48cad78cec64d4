using System.Text;

namespace Ingest.Parsing.Encodings;

/// <summary>
/// Character encodings by their names. Names are those of the WHATWG Encoding Standard
/// (https://encoding.spec.whatwg.org/#names-and-labels) and all others that .NET knows.
/// </summary>
internal static class CharacterSet
{
    /// <summary>Labels of the standard that .NET does not know, and those that the standard reads as a larger set.</summary>
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["unicode11utf8"] = "utf-8",
        ["unicode20utf8"] = "utf-8",
        ["x-unicode20utf8"] = "utf-8",
        ["csunicode"] = "utf-16",
        ["unicodefeff"] = "utf-16",
        ["866"] = "cp866",
        ["csibm866"] = "cp866",
        ["asmo-708"] = "iso-8859-6",
        ["csiso88596e"] = "iso-8859-6",
        ["csiso88596i"] = "iso-8859-6",
        ["iso-8859-6-e"] = "iso-8859-6",
        ["iso-8859-6-i"] = "iso-8859-6",
        ["sun_eu_greek"] = "iso-8859-7",
        ["csiso88598e"] = "iso-8859-8",
        ["csiso88598i"] = "iso-8859-8",
        ["iso-8859-8-e"] = "iso-8859-8",
        ["iso-8859-8-i"] = "iso-8859-8",
        ["logical"] = "iso-8859-8",
        ["koi8_r"] = "koi8-r",
        ["mac"] = "macintosh",
        ["csmacintosh"] = "macintosh",
        ["x-mac-roman"] = "macintosh",
        ["gb_2312"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["cp936"] = "gb18030",
        ["ms932"] = "shift_jis",
        ["cp932"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["cp949"] = "ks_c_5601-1987",
        ["uhc"] = "ks_c_5601-1987",
        ["windows-949"] = "ks_c_5601-1987",
        ["cp950"] = "big5",
    };

    /// <summary>
    /// Sets that a declaration means when it names a smaller one: ISO-8859-1 and ASCII are read as windows-1252, and so
    /// on, as the standard says.
    /// </summary>
    private static readonly Dictionary<int, string> Supersets = new()
    {
        [20127] = "windows-1252",
        [28591] = "windows-1252",
        [28599] = "windows-1254",
        [936] = "gb18030",
        [51949] = "ks_c_5601-1987",
    };

    static CharacterSet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>An encoding that throws on bytes that are none of its own, instead of replacing them.</summary>
    /// <param name="name">A name that .NET knows.</param>
    public static Encoding Strict(string name) => Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    /// <summary>An encoding that puts U+FFFD for bytes that are none of its own.</summary>
    /// <param name="name">A name that .NET knows.</param>
    public static Encoding Lenient(string name) => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    /// <summary>The encoding that a declaration means, by the name under which .NET knows it; null when none has that name.</summary>
    public static string? Name(string label)
    {
        if (Known(label) is { } known)
        {
            return known;
        }

        // iso8859-5, iso88595, iso_8859-5; cp1251, x-cp1251.
        var digits = label.AsSpan().TrimStart("isoISO_-").ToString();
        if (digits.StartsWith("8859", StringComparison.Ordinal))
        {
            return Known($"iso-8859-{digits[4..].TrimStart('-')}");
        }

        var page = label.StartsWith("x-", StringComparison.OrdinalIgnoreCase) ? label[2..] : label;
        return page.StartsWith("cp", StringComparison.OrdinalIgnoreCase) ? Known($"windows-{page[2..]}") ?? Known($"ibm{page[2..]}") : null;
    }

    private static string? Known(string label)
    {
        if (Labels.TryGetValue(label, out var name))
        {
            return name;
        }

        try
        {
            var encoding = Encoding.GetEncoding(label);
            return Supersets.GetValueOrDefault(encoding.CodePage, encoding.WebName);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // Unknown, or, like UTF-7, known to be unsafe.
            return null;
        }
    }
}
