using System.Collections.Frozen;
using System.Globalization;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// The names of months and days in the languages that datelines come in, from the platform's cultures, whole or cut
/// short to three letters or more (<c>Sept</c>, <c>févr</c>), without their full stops.
/// </summary>
internal static class MonthNames
{
    private const int Shortest = 3;

    private static readonly CultureInfo[] Cultures =
        [.. new[] { "en", "de", "fr", "es", "it", "nl", "pt" }.Select(Culture)];

    private static readonly FrozenDictionary<string, int> Months = ReadMonths().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Days = Cultures.SelectMany(culture => culture.DateTimeFormat.DayNames)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly int LongestName = Months.Keys.Max(name => name.Length);

    /// <summary>The month that a word names, 1 to 12, or 0.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd('.');
        return word.Length >= Shortest && word.Length <= LongestName
            && Months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var month) ? month : 0;
    }

    /// <summary>Whether a word names a day of the week.</summary>
    public static bool IsDay(ReadOnlySpan<char> word) => Days.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.TrimEnd('.'));

    /// <summary>A platform without culture data has the English names alone.</summary>
    private static CultureInfo Culture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    private static Dictionary<string, int> ReadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var format in Cultures.Select(culture => culture.DateTimeFormat))
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var name in new[] { format.MonthNames[month - 1], format.MonthGenitiveNames[month - 1], format.AbbreviatedMonthNames[month - 1].TrimEnd('.') })
                {
                    for (var length = Math.Min(Shortest, name.Length); length <= name.Length; length++)
                    {
                        // The first language's reading stands where two differ.
                        months.TryAdd(name[..length], month);
                    }
                }
            }
        }

        return months;
    }
}
