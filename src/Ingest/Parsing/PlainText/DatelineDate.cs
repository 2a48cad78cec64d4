using System.Globalization;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Reads the day of a dateline: <c>May 24</c>, <c>24 mai</c>, <c>24. Mai</c>, <c>24 de mayo</c>, <c>1er mars</c>,
/// <c>Sept. 3 2026</c>. Numbers alone are no day, since nobody can tell their order.
/// </summary>
internal static class DatelineDate
{
    private const int EarliestYear = Articles.IsoTime.EarliestYear;
    private const int LatestYear = 2199;

    /// <summary>Most words of a date: weekday, "the", day, "of", month, "of", year.</summary>
    private const int MostWords = 7;

    /// <summary>Whether all of a text is a date. The date is null when its day does not exist (<c>Feb 30</c>).</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out PartialDate? date)
    {
        date = null;
        var (month, day, year, words) = (0, 0, 0, 0);
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim(",");
            if (word.IsEmpty || word is "de" or "of" or "le" or "the" or "den" or "del" or "om" || (words == 0 && MonthNames.IsDay(word)))
            {
                continue;
            }

            if (++words > MostWords)
            {
                return false;
            }

            if (month == 0 && MonthNames.Find(word) is > 0 and var named)
            {
                month = named;
            }
            else if (day == 0 && ReadDay(word) is > 0 and var number)
            {
                day = number;
            }
            else if (year == 0 && month > 0 && ReadYear(word) is > 0 and var written)
            {
                year = written;
            }
            else
            {
                return false;
            }
        }

        if (month == 0 || day == 0)
        {
            return false;
        }

        if (day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month))
        {
            date = new PartialDate(year == 0 ? null : year, month, day);
        }

        return true;
    }

    /// <summary>A year by itself, or 0.</summary>
    public static int ReadYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= EarliestYear and <= LatestYear ? year : 0;

    /// <summary>Whether a line is nothing but a date, maybe with a time of day: <c>09:14 EST, 3 March 2012</c>.</summary>
    public static bool IsWholeStamp(ReadOnlySpan<char> line)
    {
        if (line.Length is < 4 or > 60 || !line.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var month = 0;
        var digits = 0;
        foreach (var range in line.Split(' '))
        {
            var word = line[range].Trim(",.|()");
            var isMonth = MonthNames.Find(word) > 0;
            month += isMonth ? 1 : 0;
            digits += !word.IsEmpty && char.IsAsciiDigit(word[0]) ? 1 : 0;
            var isKnown = word.IsEmpty || isMonth || MonthNames.IsDay(word) || char.IsAsciiDigit(word[0])
                || word is "at" or "on" or "de" or "of" or "AM" or "PM" or "am" or "pm" or "a.m" or "p.m" or "Uhr" or "um" or "à"
                || (word.Length is 2 or 3 or 4 && LetterCase.IsCapitals(word));
            if (!isKnown)
            {
                return false;
            }
        }

        return month == 1 && digits > 0;
    }

    private static int ReadDay(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < Math.Min(word.Length, 3) && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        if (digits is 0 or > 2 || word[digits..] is not ("" or "." or "st" or "nd" or "rd" or "th" or "er" or "º" or "°"))
        {
            return 0;
        }

        var day = int.Parse(word[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? day : 0;
    }
}
