using Ingest.Articles;

namespace Ingest.Parsing;

/// <summary>Lists of keywords as documents write them. How many an article keeps, and how long, is the business of ingestion.</summary>
internal static class KeywordList
{
    /// <summary>The keywords of a text: between commas or semicolons or, where it starts with a hash, blanks.</summary>
    public static IReadOnlyList<string> Split(string text) => Split([text]);

    /// <summary>The keywords of several texts.</summary>
    public static IReadOnlyList<string> Split(IEnumerable<string> texts) => Distinct(texts.SelectMany(Parts));

    /// <summary>Keywords on one line each, without quotation marks and hashes, none empty, none twice but for its case.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string?> keywords) =>
    [
        .. keywords.OfType<string>().Select(keyword => UnicodeText.Name(keyword).Trim('"', '#', ' '))
            .Where(keyword => keyword.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The parts one by one: a file may have millions that are all the same.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        var separators = text.AsSpan().TrimStart().StartsWith("#") ? ",; " : ",;";
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(separators);
            var end = length < 0 ? text.Length : start + length;
            if (end > start)
            {
                yield return text[start..end];
            }

            start = end + 1;
        }
    }
}
