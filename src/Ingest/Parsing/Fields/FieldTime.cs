using System.Text.RegularExpressions;
using Ingest.Parsing.PlainText;
using NodaTime;

namespace Ingest.Parsing.Fields;

/// <summary>
/// Reads the times that people write into fields: all that <see cref="ParsedTime"/> reads, and days with the month's name
/// in the languages of datelines, with a time of day before or behind them: <c>24. Mai 2026, 6:30 Uhr</c>,
/// <c>9 a.m. EDT May 24, 2026</c>.
/// </summary>
internal static partial class FieldTime
{
    /// <summary>Longest text that is looked at, in characters.</summary>
    public const int Longest = 80;

    public static ParsedTime? Read(string text)
    {
        text = text.Trim().TrimEnd('.');
        if (text.Length > Longest)
        {
            return null;
        }

        if (ParsedTime.Read(text) is { } known)
        {
            return known;
        }

        if (TimeOfDay().Match(text) is not { Success: true } match)
        {
            return ReadDay(text) is { } only ? new ParsedTime(only.AtMidnight(), null) : null;
        }

        // Whatever is not the time of day has to be the day; small words between the two are no part of either.
        var rest = string.Concat(text.AsSpan(0, match.Index), " ", text.AsSpan(match.Index + match.Length));
        return ReadDay(rest) is { } day && ReadHour(match) is { } time && ZoneLetters.TryRead(match.Groups["zone"].Value, day + time, out var offset)
            ? new ParsedTime(day + time, offset)
            : null;
    }

    private static LocalDate? ReadDay(string text)
    {
        var bare = text.Trim(' ', ',', '|', '·', '-', '–').Replace(",", " ", StringComparison.Ordinal);
        if (ParsedTime.Read(bare) is { } written)
        {
            return written.Local.Date;
        }

        return DatelineDate.TryRead(bare, out var date) && date is { Year: { } year, Month: var month, Day: var day } ? new LocalDate(year, month, day) : null;
    }

    private static LocalTime? ReadHour(Match match)
    {
        var hour = Number(match.Groups["hour"]);
        var minute = Number(match.Groups["minute"]);
        var half = match.Groups["half"].Value;
        if (half.Length > 0)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half[0] is 'p' or 'P' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\b((at|um|à|a las|ab)\s+)?((?<hour>[0-9]{1,2})[:h](?<minute>[0-9]{2})(:[0-9]{2})?\s?(?<half>[ap]\.?\s?m\.?)?|(?<hour>[0-9]{1,2})(\.(?<minute>[0-9]{2}))?\s?((?<half>[ap]\.?\s?m\.?)|(Uhr|h)\b))(\s?Uhr)?(\s?\(?(?<zone>GMT|UTC|CES?T|MES?Z|[ECMP][DS]?T)\b\)?)?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();
}
