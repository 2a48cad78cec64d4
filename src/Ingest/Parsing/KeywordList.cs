using Ingest.Articles;

namespace Ingest.Parsing;

/// <summary>Lists of keywords as documents write them.</summary>
internal static class KeywordList
{
    /// <summary>The keywords of a text: between commas, or between semicolons where there is no comma.</summary>
    public static IReadOnlyList<string> Split(string text) => Distinct(text.Split(text.Contains(',', StringComparison.Ordinal) ? ',' : ';'));

    /// <summary>Keywords on one line each, none twice but for its case, empty and overlong ones left out.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string?> keywords) =>
    [
        .. keywords.OfType<string>().Select(keyword => UnicodeText.Name(keyword).Trim('"', '#', ' '))
            .Where(keyword => keyword.Length is > 0 and <= Limits.NameCharacters)
            .DistinctBy(keyword => keyword, StringComparer.OrdinalIgnoreCase),
    ];
}
