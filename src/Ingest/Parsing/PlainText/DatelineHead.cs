namespace Ingest.Parsing.PlainText;

/// <summary>
/// Reads the words before a dateline's dash: <c>PLACE, Region, Month Day, Year (Agency)</c>, most of which may be
/// missing.
/// </summary>
internal static class DatelineHead
{
    private const int LongestAgency = 40;

    /// <summary>The dateline that all of <paramref name="text"/> makes up, or null.</summary>
    public static ParsedDateline? Read(string text)
    {
        var agency = TakeAgency(ref text);
        PartialDate? date = null;
        var hasDate = false;
        var placeEnd = 0;
        var position = 0;
        foreach (var segment in text.Split(','))
        {
            var part = segment.Trim();
            if (text.Length == 0)
            {
                // The agency stands alone: (Agency) --
            }
            else if (!hasDate && DatelineDate.TryRead(part, out var day))
            {
                (date, hasDate) = (day, true);
            }
            else if (!hasDate && SplitDate(part, out var undated, out var ending))
            {
                if (!DatelinePlace.IsPlace(undated))
                {
                    return null;
                }

                (date, hasDate) = (ending, true);
                placeEnd = position + segment.IndexOf(undated, StringComparison.Ordinal) + undated.Length;
            }
            else if (hasDate && DatelineDate.ReadYear(part) is > 0 and var year)
            {
                date = date is { Year: null } known && known.Day <= DateTime.DaysInMonth(year, known.Month) ? known with { Year = year } : date;
            }
            else if (MonthNames.IsDay(part) && position > 0)
            {
                // A weekday says nothing that the date does not.
            }
            else if (hasDate && agency is null && IsAgency(part))
            {
                agency = part;
            }
            else if (!hasDate && DatelinePlace.IsPlace(part) && (position == 0 || placeEnd > 0))
            {
                placeEnd = position + segment.TrimEnd().Length;
            }
            else
            {
                return null;
            }

            position += segment.Length + 1;
        }

        var place = text[..placeEnd].Trim();
        string? named = place.Length == 0 ? null : place;
        return IsCredible(place, hasDate, agency) ? new ParsedDateline(named, date, agency) : null;
    }

    /// <summary>Whether a text could name an agency: a few capitalised words without figures.</summary>
    public static bool IsAgency(string text) =>
        text.Length is >= 2 and <= LongestAgency && (char.IsUpper(text[0]) || text is "dpa" or "afp" or "ap" or "sda" or "apa" or "epd" or "ots" or "sid" or "kna" or "dapd")
        && text.Count(character => character == ' ') <= 4
        && text.All(character => char.IsLetter(character) || character is ' ' or '.' or '&' or '\'' or '’' or '-' or '/' or '+')
        && Array.TrueForAll(text.Split([' ', '/'], StringSplitOptions.None), word => word.Length == 0 || !char.IsLower(word[0]) || word is "of" or "and" or "for" or "the" or "de" or "du" or "des" or "la" or "le" or "der" or "für" or "del" or "di" or "y" or "e" || text.Length == word.Length);

    /// <summary>A place needs something that makes it a dateline: a date, an agency, or capitals that are no acronym.</summary>
    private static bool IsCredible(string place, bool hasDate, string? agency)
    {
        if (place.Length == 0)
        {
            return agency is not null && !hasDate;
        }

        var comma = place.IndexOf(',', StringComparison.Ordinal);
        return hasDate || agency is not null || DatelinePlace.IsCertain(comma < 0 ? place : place[..comma]);
    }

    private static string? TakeAgency(ref string text)
    {
        // Between slashes is how press releases have it.
        if (text.Length < 4 || text[^1] is not (')' or '/'))
        {
            return null;
        }

        var open = text.LastIndexOf(text[^1] == ')' ? '(' : '/', text.Length - 2);
        var agency = open < 0 ? "" : text[(open + 1)..^1].Trim();
        if (!IsAgency(agency))
        {
            return null;
        }

        text = text[..open].Trim();
        return agency;
    }

    /// <summary>Splits <c>PLACE May 24</c>, which lacks its comma, before the date.</summary>
    private static bool SplitDate(string part, out string place, out PartialDate? date)
    {
        for (var space = part.IndexOf(' ', StringComparison.Ordinal); space > 0; space = part.IndexOf(' ', space + 1))
        {
            if (DatelineDate.TryRead(part.AsSpan(space + 1), out date))
            {
                place = part[..space];
                return true;
            }
        }

        (place, date) = ("", null);
        return false;
    }
}
