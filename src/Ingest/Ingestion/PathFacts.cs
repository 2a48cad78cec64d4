using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>What a path says of its article: a date, and words that can stand for a headline.</summary>
internal static partial class PathFacts
{
    /// <summary>
    /// The date in a path: folders <c>2026/05/24/</c>, or a folder or file whose name begins with <c>2026-05-24</c>. The
    /// last one, if there are several. Null without one that exists.
    /// </summary>
    public static DateOnly? Date(string path)
    {
        DateOnly? date = null;
        foreach (Match match in Dates().Matches(path))
        {
            var text = $"{match.Groups["year"].ValueSpan}-{match.Groups["month"].ValueSpan}-{match.Groups["day"].ValueSpan}";
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && found.Year >= IsoTime.EarliestYear)
            {
                date = found;
            }
        }

        return date;
    }

    /// <summary>
    /// A headline made of the file's name: without its extension and a date before it, hyphens and underscores made
    /// spaces, the first letter made upper case: <c>2026-05-24-prisoner-exchange.txt</c> → <c>Prisoner exchange</c>.
    /// </summary>
    public static string Headline(string path)
    {
        var file = path[(path.LastIndexOf('/') + 1)..];
        var name = Extension().Replace(file, "");
        var undated = DatePrefix().Replace(name, "");
        var words = UnicodeText.Name(undated.Replace('-', ' ').Replace('_', ' '));
        if (words.Length == 0)
        {
            words = SafeText.OneLine(name.Length > 0 ? name : file);
        }

        return UnicodeText.CutAtWord(UpperFirst(words), Limits.HeadlineCharacters);
    }

    private static string UpperFirst(string words)
    {
        var first = StringInfo.GetNextTextElement(words);
        return first.ToUpper(CultureInfo.InvariantCulture) + words[first.Length..];
    }

    [GeneratedRegex(@"(?<=^|/)(?<year>[0-9]{4})(/(?<month>[0-9]{2})/(?<day>[0-9]{2})(?=/)|-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![0-9]))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[-_. T]*", RegexOptions.NonBacktracking)]
    private static partial Regex DatePrefix();

    [GeneratedRegex(@"\.(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{1,8}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Extension();
}
