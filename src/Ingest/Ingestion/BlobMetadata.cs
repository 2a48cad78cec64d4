using System.Text;
using Ingest.Articles;
using Ingest.Parsing;
using NodaTime;

namespace Ingest.Ingestion;

/// <summary>
/// What a publisher says of an article in the blob's metadata: <c>x-ms-meta-headline</c>, <c>-byline</c>,
/// <c>-published</c>, <c>-section</c>, <c>-language</c>, <c>-keywords</c> and <c>-embargo</c>. Headers carry ASCII only,
/// so any value may be percent-encoded UTF-8. A value that breaks its rule is passed over with a warning, and so is a
/// misspelt key; but for an embargo: nobody knows when it ends, so nothing may be published.
/// </summary>
internal sealed record BlobMetadata
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] NameSeparators = [";", ",", " and ", " & "];
    private static readonly string[] KeywordSeparators = [";", ","];

    public string? Headline { get; private init; }

    public IReadOnlyList<string> Byline { get; private init; } = [];

    public DateTimeOffset? Published { get; private init; }

    public string? Section { get; private init; }

    public string? Language { get; private init; }

    public IReadOnlyList<string> Keywords { get; private init; } = [];

    public DateTimeOffset? Embargo { get; private init; }

    /// <summary>A warning for each value that was passed over, and each misspelt key.</summary>
    public required IReadOnlyList<Problem> Warnings { get; init; }

    /// <summary>Why nothing may be published: an embargo that cannot be read, or is misspelt.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Reads the metadata of a blob; <paramref name="zone"/> is that of times without an offset.</summary>
    public static BlobMetadata Read(DroppedFile file, DateTimeZone zone)
    {
        var misspellings = Misspellings(file).ToLookup(misspelt => misspelt.Meant == "embargo", misspelt => Articles.Problems.MisspeltMetadata(misspelt.Key, misspelt.Meant));
        List<Problem> warnings = [.. misspellings[false]];
        List<Problem> problems = [.. misspellings[true]];
        return new BlobMetadata
        {
            Headline = Value("headline", text => AtMost(text, Limits.HeadlineCharacters), $"1 to {Limits.HeadlineCharacters} characters", warnings),
            Byline = Value("byline", text => List(text, NameSeparators, Limits.BylineNames), $"1 to {Limits.BylineNames} names of at most {Limits.NameCharacters} characters, separated by semicolons or commas", warnings) ?? [],
            Published = Instant("published", warnings),
            Section = Value("section", text => SectionSlug.IsValid(text) ? text : null, SectionSlug.Rule, warnings),
            Language = Value("language", LanguageTag.Canonical, LanguageTag.Rule, warnings) ?? ContentLanguage(),
            Keywords = Value("keywords", text => List(text, KeywordSeparators, Limits.Keywords), $"1 to {Limits.Keywords} keywords of at most {Limits.NameCharacters} characters, separated by commas or semicolons", warnings) ?? [],
            Embargo = Instant("embargo", problems),
            Warnings = warnings,
            Problems = problems,
        };

        DateTimeOffset? Instant(string key, List<Problem> faults) =>
            ReadInstant(Value(key, text => ReadInstant(text, zone) is null ? null : text, IsoTime.LocalRule, faults), zone);

        string? ContentLanguage()
        {
            var language = LanguageTag.Canonical(file.ContentLanguage);
            if (language is null && !string.IsNullOrEmpty(file.ContentLanguage))
            {
                warnings.Add(Articles.Problems.BadContentLanguage());
            }

            return language;
        }

        T? Value<T>(string key, Func<string, T?> read, string rule, List<Problem> faults)
            where T : class
        {
            if (!file.Metadata.TryGetValue(key, out var raw))
            {
                return null;
            }

            var value = Decode(raw) is { } text ? read(text) : null;
            if (value is null)
            {
                faults.Add(Articles.Problems.BadMetadata(key, rule));
            }

            return value;
        }
    }

    private static IEnumerable<(string Key, string Meant)> Misspellings(DroppedFile file) =>
        from key in file.Metadata.Keys.Order(StringComparer.Ordinal)
        let meant = MetadataKeys.Meant(key)
        where meant is not null
        select (key, meant);

    private static DateTimeOffset? ReadInstant(string? text, DateTimeZone zone) =>
        ParsedTime.ReadIso(text)?.In(zone) is { Year: >= IsoTime.EarliestYear } instant ? instant : null;

    /// <summary>The text of a value on one line; null when its percent-encoding is no valid UTF-8.</summary>
    private static string? Decode(string raw)
    {
        var text = Utf8(raw);
        if (raw.Contains('%', StringComparison.Ordinal))
        {
            text = Uri.UnescapeDataString(text);
            if (text.Contains('\uFFFD', StringComparison.Ordinal) || HasEscapedByte(text))
            {
                return null;
            }
        }

        return UnicodeText.Name(text);
    }

    /// <summary>
    /// A header sent in plain UTF-8 arrives as Latin-1, a character for each byte: what those bytes mean, if they are
    /// valid UTF-8.
    /// </summary>
    private static string Utf8(string raw)
    {
        if (Ascii.IsValid(raw) || raw.Any(character => character > '\u00FF'))
        {
            return raw;
        }

        try
        {
            return StrictUtf8.GetString(Encoding.Latin1.GetBytes(raw));
        }
        catch (DecoderFallbackException)
        {
            return raw;
        }
    }

    /// <summary>Whether an escape such as <c>%E9</c> was left standing because it is no UTF-8. A plain <c>100%</c> is none.</summary>
    private static bool HasEscapedByte(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0 && i + 2 < text.Length; i = text.IndexOf('%', i + 1))
        {
            if (text[i + 1] is >= '8' and <= 'f' && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static string? AtMost(string text, int characters) => text.Length > 0 && text.Length <= characters ? text : null;

    private static string[]? List(string text, string[] separators, int most)
    {
        var items = text.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return items.Length > 0 && items.Length <= most && items.All(item => item.Length <= Limits.NameCharacters) ? items : null;
    }
}
