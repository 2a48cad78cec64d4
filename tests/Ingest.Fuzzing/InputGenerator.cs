using System.Text;
using Ingest.Articles;
using Ingest.Fuzzing.Mutations;

namespace Ingest.Fuzzing;

/// <summary>Makes inputs: the same for the same files, seed and number, whoever asks and in whatever order.</summary>
/// <param name="files">The files to make them of; at least one.</param>
/// <param name="seed">Which run of inputs.</param>
public sealed class InputGenerator(IReadOnlyList<FuzzSeed> files, int seed)
{
    /// <summary>How large most inputs are at most, in bytes.</summary>
    private const int OrdinaryBytes = 64 * 1024;

    /// <summary>One input in so many may be as large as a file may be, and one byte more.</summary>
    private const int OrdinaryPerLarge = 1_000;

    /// <summary>One input in so many is noise.</summary>
    private const int InputsPerNoise = 25;

    private static readonly string[] Extensions = ["", "", ".txt", ".html", ".htm", ".xml", ".json", ".md", ".docx", ".rss", ".nitf", ".pdf", ".v2", ".TXT", ".x\u202Etxt"];

    private static readonly string[] ContentTypes =
    [
        "text/plain", "text/html; charset=utf-8", "text/html", "application/xml", "text/xml; charset=windows-1251", "application/json", "application/ld+json", "text/markdown; charset=\"utf-16\"", "application/octet-stream", "image/png", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/rss+xml", "application/nitf+xml", "text/plain; charset=shift_jis", "text/plain; charset=nonsense", "text/plain; charset=", ";;;", "text", "text/plain; charset=utf-7", "*/*", "\u202E",
    ];

    private static readonly string[] Languages = ["en", "de-DE", "pt-br", "zh-Hant-TW", "de, en", "", "x", "en_US", "i-klingon", "\u202E"];

    private static readonly string[] Keys = ["headline", "byline", "published", "section", "language", "keywords", "embargo", "other"];

    private static readonly string[] Values =
    [
        "", "Ferry stays in port", "F%C3%A4hre", "%E9", "100%", "%00", "%ED%A0%80", "a; b, c and d", "2026-05-24", "2026-05-24T09:30:00Z", "9999-12-31T23:59:59-14:00", "0001-01-01", "tomorrow", "en", "xx-YY-zzz", "world", "World News", "%E2%80%AE", "%0A",
        new('a', 301), string.Join(',', Enumerable.Range(0, 60)), "\u00C3\u00A4", "\u00FF\u00FE",
    ];

    /// <summary>The input of a number, counted from 0.</summary>
    public FuzzInput Make(long number)
    {
#pragma warning disable S2245 // Nothing here is secret, and all of it has to come again.
        var random = new Random(Mix(seed, number));
#pragma warning restore S2245
        var mostBytes = random.Next(OrdinaryPerLarge) == 0 ? Limits.BlobBytes + 1 : OrdinaryBytes;
        var sources = new Sources(random, files, mostBytes);
        return new FuzzInput
        {
            Content = random.Next(InputsPerNoise) == 0 ? Noise(sources) : Mutator.Mutate(sources.Pick(files).Content, sources),
            Path = Path(sources),
            ContentType = random.Next(3) == 0 ? sources.Pick(ContentTypes) : null,
            ContentLanguage = random.Next(8) == 0 ? sources.Pick(Languages) : null,
            Metadata = Metadata(sources),
        };
    }

    /// <summary>Bytes without any meaning, or tokens without any sense.</summary>
    private static byte[] Noise(Sources sources)
    {
        var length = 1 << sources.Random.Next(sources.MostBytes > OrdinaryBytes ? 23 : 13);
        var noise = new byte[Math.Min(sources.Random.Next(length), sources.MostBytes)];
        switch (sources.Random.Next(4))
        {
            case 0:
                sources.Random.NextBytes(noise);
                return noise;
            case 1:
                sources.Random.GetItems("abc ABC 019 .,;:<>[]{}()&#-*_`\"'\n\r\t\\/|"u8, noise);
                return noise;
            case 2:
                return [.. Enumerable.Range(0, sources.Random.Next(200)).SelectMany(_ => sources.Pick(Tokens.All)).Take(sources.MostBytes)];
            default:
                return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, noise.Length / 4).Select(_ => new Rune(sources.Random.Next(4) == 0 ? sources.Random.Next(0xE000, 0x110000) : sources.Random.Next(0xD800)))));
        }
    }

    private static string Path(Sources sources) => sources.Random.Next(200) switch
    {
        0 => "a/../b.txt",
        1 => new string('p', Limits.PathCharacters + 1),
        2 => "a\\b\u0007.txt",
        < 20 => $"2026/05/24/f\u00E4hre \u202E{sources.Random.Next(100)}{sources.Pick(Extensions)}",
        < 40 => $"9999-12-31-{sources.Pick(Extensions)}",
        _ => $"story{sources.Pick(Extensions)}",
    };

    private static Dictionary<string, string> Metadata(Sources sources)
    {
        Dictionary<string, string> metadata = new(StringComparer.OrdinalIgnoreCase);
        for (var values = sources.Random.Next(12) == 0 ? sources.Random.Next(1, 4) : 0; values > 0; values--)
        {
            metadata[sources.Pick(Keys)] = sources.Pick(Values);
        }

        return metadata;
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014): neighbouring numbers get seeds that have nothing in common.</summary>
    private static int Mix(int seed, long number)
    {
        var mixed = unchecked(((ulong)(uint)seed << 40) + ((ulong)number * 0x9E3779B97F4A7C15));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return (int)(mixed >> 33);
    }
}
