using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.TimeZones;

namespace Ingest.Parsing;

/// <summary>A time as documents write it: often without an offset, or as a day alone.</summary>
/// <param name="Local">The date and the time of day as written; midnight for a day alone.</param>
/// <param name="Offset">The offset from UTC, if written.</param>
public readonly partial record struct ParsedTime(LocalDateTime Local, Offset? Offset)
{
    /// <summary>
    /// Besides ISO 8601: RFC 5322 (mail and RSS), and dates with the month in English words. Days and months as
    /// numbers between slashes are left alone, since nobody can tell which is which.
    /// </summary>
    private static readonly string[] WrittenFormats =
    [
        "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm", "d MMM yyyy", "d MMM yy HH:mm:ss",
        "d MMMM yyyy HH:mm:ss", "d MMMM yyyy HH:mm", "d MMMM yyyy", "d MMMM yyyy, HH:mm", "d MMMM yyyy, h:mm tt", "d MMM yyyy, HH:mm",
        "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "MMMM d, yyyy HH:mm", "MMMM d, yyyy, HH:mm", "MMMM d, yyyy h:mm tt",
        "MMMM d, yyyy, h:mm tt", "MMMM d, yyyy 'at' h:mm tt", "MMM d, yyyy h:mm tt", "MMM d, yyyy, h:mm tt", "MMM d, yyyy 'at' h:mm tt", "MMM d, yyyy HH:mm",
        "d.M.yyyy", "d.M.yyyy HH:mm", "d.M.yyyy, HH:mm", "yyyy/M/d", "yyyy/M/d HH:mm:ss", "yyyy/M/d HH:mm",
    ];

    /// <summary>The longest text that is looked at.</summary>
    private const int LongestText = 80;

    /// <summary>Reads a time in any of the forms that documents use; null when it is in none of them.</summary>
    public static ParsedTime? Read(string? text)
    {
        var trimmed = text?.Trim();
        return trimmed is { Length: <= LongestText } ? ReadIso(trimmed) ?? ReadWritten(trimmed) : null;
    }

    /// <summary>The first instant of a day.</summary>
    public static ParsedTime StartOf(DateOnly day) => new(LocalDate.FromDateOnly(day).AtMidnight(), null);

    /// <summary>
    /// The instant, read in <paramref name="zone"/> when no offset is written; a time that the clocks skip is moved on by as
    /// much, and of one that they show twice the first is taken.
    /// </summary>
    /// <returns>Null outside the years 2 to 9998, at whose ends an offset could lead out of the calendar.</returns>
    public DateTimeOffset? In(DateTimeZone zone)
    {
        if (Local.Year is < 2 or > 9998)
        {
            return null;
        }

        var instant = Offset is { } offset
            ? Local.WithOffset(offset).ToInstant()
            : Local.InZone(zone, Resolvers.LenientResolver).ToInstant();
        return instant.ToDateTimeOffset();
    }

    /// <summary>ISO 8601, extended or basic, with a blank for the T, any separator in the offset, and any length of fraction.</summary>
    public static ParsedTime? ReadIso(string? text)
    {
        if (text is null
            || Iso().Match(text) is not { Success: true } match
            || !DateTime.TryParseExact(
                $"{match.Groups["year"].ValueSpan}{match.Groups["month"].ValueSpan}{match.Groups["day"].ValueSpan}{Or(match.Groups["hour"], "00")}{Or(match.Groups["minute"], "00")}{Or(match.Groups["second"], "00")}",
                "yyyyMMddHHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var time))
        {
            return null;
        }

        // Ticks are the seventh place.
        var ticks = long.Parse(match.Groups["fraction"].Value.PadRight(7, '0')[..7], CultureInfo.InvariantCulture);
        return With(LocalDateTime.FromDateTime(time).PlusTicks(ticks), match.Groups["offset"].Value);
    }

    private static string Or(Group group, string otherwise) => group.Success ? group.Value : otherwise;

    private static ParsedTime? ReadWritten(string text)
    {
        var match = Weekday().Match(text);
        var undayed = match.Success ? text[match.Length..] : text;
        var zone = ZoneSuffix().Match(undayed);
        var unzoned = zone.Success ? undayed[..zone.Index] : undayed;
        return DateTime.TryParseExact(Ordinal().Replace(unzoned, ""), WrittenFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time)
            ? With(LocalDateTime.FromDateTime(time), zone.Groups["zone"].Value)
            : null;
    }

    private static ParsedTime? With(LocalDateTime local, string zone)
    {
        if (ZoneLetters.TryRead(zone, local, out var named))
        {
            return new ParsedTime(local, named);
        }

        var digits = zone[1..].Replace(":", "", StringComparison.Ordinal).PadRight(4, '0');
        var hours = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var minutes = int.Parse(digits[2..], CultureInfo.InvariantCulture);
        var seconds = ((hours * 60) + minutes) * (zone[0] == '-' ? -60 : 60);
        // No place on earth is further than 14 hours from UTC; one that is named so is a slip.
        return hours <= 14 && minutes < 60 ? new ParsedTime(local, NodaTime.Offset.FromSeconds(seconds)) : null;
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})-?(?<month>[0-9]{2})-?(?<day>[0-9]{2})([Tt ]\s?(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})(:?(?<second>[0-9]{2})([.,](?<fraction>[0-9]{1,12}))?)?\s?(?<offset>Z|z|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?)?)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex("^(Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?[.,]?\\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s+\(?(?<zone>Z|GMT|UTC|UT|E[DS]T|C[DS]T|M[DS]T|P[DS]T|[+-][0-9]{2}:?[0-9]{2})\)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ZoneSuffix();

    [GeneratedRegex("(?<=[0-9])(st|nd|rd|th)(?=[ ,])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ordinal();
}
