using UtfUnknown;

namespace Ingest.Parsing.Encodings;

/// <summary>
/// Finds the encoding that bytes look most like, if nothing says it: each is tried, and the reading that makes the most
/// plausible text wins. Where several make the same text, UTF.Unknown, which knows more of how they are used, picks the name.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>Bytes that UTF.Unknown looks at: enough to tell encodings apart, few enough to be quick on 4 MiB.</summary>
    private const int DetectionBytes = 256 * 1024;

    /// <summary>Bytes that are read in each encoding, from the first one outside ASCII on.</summary>
    private const int SampleBytes = 8 * 1024;

    /// <summary>What UTF.Unknown is sure of counts as much as a few letters.</summary>
    private const double Advice = 3;

    /// <summary>What characters of other than Latin letters cost at most on average, in a text: see <see cref="Plausibility"/>.</summary>
    private const double PlausibleCharacter = -8.5;

    /// <summary>
    /// What a byte costs at least, on average, if it is of no text: all copy that was measured costs 4.1 at most,
    /// random bytes 5.6 at least.
    /// </summary>
    private const double ImplausibleByte = -5.2;

    /// <summary>With fewer bytes than this, anything is possible.</summary>
    private const int FewestBytes = 40;

    /// <summary>How much likelier it is that a file is in the encoding that it is said to be in.</summary>
    private const double Said = 25;

    /// <summary>
    /// The encodings, those first that are most usual among those that make the same text; and the logarithm of how much
    /// rarer each is than the Windows code pages.
    /// </summary>
    private static readonly (string Name, double Rarity)[] Known =
    [
        ("windows-1252", 0), ("windows-1250", 0), ("windows-1251", 0), ("windows-1253", 0), ("windows-1254", 0),
        ("windows-1255", 0), ("windows-1256", 0), ("windows-1257", 0), ("windows-1258", -2), ("windows-874", 0),
        ("shift_jis", -1), ("euc-jp", -1), ("gb18030", -1), ("big5", -1), ("euc-kr", -1), ("ks_c_5601-1987", -1.5),
        ("iso-8859-2", -1), ("iso-8859-3", -3), ("iso-8859-4", -2), ("iso-8859-5", -2), ("iso-8859-6", -1),
        ("iso-8859-7", -1), ("iso-8859-8", -1), ("iso-8859-13", -1), ("iso-8859-15", -1), ("koi8-r", -1), ("koi8-u", -1.5),
        ("macintosh", -4), ("x-mac-ce", -5), ("x-mac-cyrillic", -4),
        ("ibm850", -4), ("ibm852", -5), ("cp866", -3), ("ibm855", -6),
        ("utf-16", -6), ("utf-16BE", -6),
    ];

    /// <summary>The encodings that the bytes may be in, the likeliest first.</summary>
    /// <param name="content">Bytes that are not all ASCII.</param>
    /// <param name="declared">The encodings that the file is said to be in.</param>
    public static IReadOnlyList<DetectedEncoding> Rank(ReadOnlySpan<byte> content, IReadOnlyCollection<string> declared)
    {
        var sample = Sample(content);
        var advice = Advised(content[..Math.Min(content.Length, DetectionBytes)]);
        var ranked = new List<(DetectedEncoding Encoding, string Text)>();
        foreach (var (name, rarity) in Known.Concat(declared.Where(name => !Known.Any(known => known.Name == name)).Select(name => (name, -6.0))))
        {
            if (name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) && content.Length % 2 != 0)
            {
                continue;
            }

            var text = Text(sample, name);
            var score = Plausibility.Of(text) + rarity + (declared.Contains(name, StringComparer.Ordinal) ? Said : 0);
            ranked.Add((new DetectedEncoding(name, score), text));
        }

        // What makes the same text is one reading, and as likely as its likeliest encoding.
        return ranked
            .GroupBy(reading => reading.Text, StringComparer.Ordinal)
            .Select(readings =>
            {
                var advised = readings.Max(reading => advice.GetValueOrDefault(reading.Encoding.Name));
                var name = readings.MaxBy(reading => (declared.Contains(reading.Encoding.Name, StringComparer.Ordinal) ? 2 : 0) + advice.GetValueOrDefault(reading.Encoding.Name)).Encoding.Name;
                return new DetectedEncoding(name, readings.Max(reading => reading.Encoding.Score) + (Advice * advised));
            })
            .OrderByDescending(encoding => encoding.Score)
            .ToList();
    }

    /// <summary>Whether the likeliest encoding of the bytes is none all the same, as they are no text.</summary>
    public static bool IsImplausible(ReadOnlySpan<byte> content, DetectedEncoding likeliest) =>
        Sample(content).Length is var bytes and >= FewestBytes && likeliest.Score < ImplausibleByte * bytes;

    /// <summary>Whether valid UTF-8 is that, or rather in one of the declared encodings that have several bytes to a character.</summary>
    /// <returns>The encoding's name.</returns>
    public static string Utf8Or(ReadOnlySpan<byte> content, IEnumerable<string> declared)
    {
        var sample = Sample(content);
        var utf8 = Plausibility.Of(Text(sample, "utf-8"));
        foreach (var name in declared)
        {
            if (!CharacterSet.Strict(name).IsSingleByte && Plausibility.Of(Text(sample, name)) + Said > utf8)
            {
                return name;
            }
        }

        return "utf-8";
    }

    /// <summary>UTF-16 without a byte order mark, in other than Latin letters.</summary>
    /// <returns>The encoding's name; null when that makes no plausible text of it.</returns>
    public static string? Wide(ReadOnlySpan<byte> content)
    {
        if (content.Length % 2 != 0)
        {
            return null;
        }

        var sample = content[..Math.Min(content.Length, SampleBytes)];
        var little = Plausibility.Of(Text(sample, "utf-16"));
        var big = Plausibility.Of(Text(sample, "utf-16BE"));
        var likelier = big > little ? "utf-16BE" : "utf-16";
        return Math.Max(little, big) >= PlausibleCharacter * (sample.Length / 2) || OneBlock(Text(sample, likelier)) ? likelier : null;
    }

    /// <summary>Whether the letters are of one script with few of them: nine in ten are of one block of 256 characters.</summary>
    private static bool OneBlock(string text)
    {
        var letters = text.Where(character => character >= 0x80).ToList();
        return letters.Count * 2 > text.Length && letters.CountBy(letter => letter >> 8).Max(block => block.Value) * 10 >= letters.Count * 9;
    }

    /// <summary>What UTF.Unknown thinks of each encoding, from 0 to 1.</summary>
    private static Dictionary<string, float> Advised(ReadOnlySpan<byte> sample)
    {
        var advice = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var detail in CharsetDetector.DetectFromBytes(sample.ToArray()).Details ?? [])
        {
            if (detail.Encoding is { } encoding && CharacterSet.Name(encoding.WebName) is { } name)
            {
                name = encoding.CodePage == 51949 ? "euc-kr" : name;
                advice[name] = Math.Max(advice.GetValueOrDefault(name), Math.Clamp(detail.Confidence, 0, 1));
            }
        }

        return advice;
    }

    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> content)
    {
        var start = Math.Max(0, content.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - (SampleBytes / 4)) & ~1;
        return content.Slice(start, Math.Min(content.Length - start, SampleBytes));
    }

    /// <summary>The sample's text, which may end in the middle of a character.</summary>
    private static string Text(ReadOnlySpan<byte> sample, string name)
    {
        var decoder = CharacterSet.Lenient(name).GetDecoder();
        var characters = new char[decoder.GetCharCount(sample, flush: false)];
        return new string(characters, 0, decoder.GetChars(sample, characters, flush: false));
    }
}
