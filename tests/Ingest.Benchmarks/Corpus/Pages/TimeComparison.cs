using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Benchmarks.Corpus.Pages;

/// <summary>Compares an instant with a time as a page is expected to say it.</summary>
internal static partial class TimeComparison
{
    /// <summary>
    /// Whether it is the same instant, to the second. A time without a zone is taken for UTC; of a day alone the instant
    /// has to lie on that day in UTC.
    /// </summary>
    public static bool IsSame(DateTimeOffset instant, string expected)
    {
        var text = BareOffset().Replace(expected.Trim(), "${hours}:${minutes}");
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateOnly.FromDateTime(instant.UtcDateTime) == day;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && Math.Abs((instant - time).TotalSeconds) < 1;
    }

    [GeneratedRegex(@"(?<hours>[+-][0-9]{2})(?<minutes>[0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex BareOffset();
}
