using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Parsing.PlainText;
using NodaTime;

namespace Ingest.Parsing.Wire;

/// <summary>
/// Reads when a message was sent. Years of two digits are those from 1970, when such wires began, to 2069.
/// </summary>
internal static partial class WireTime
{
    private const int Pivot = 70;

    /// <summary>
    /// The trailer of ANPA 1312: <c>AP-NY-05-24-86 0930EDT</c>, <c>16:35ET 31-10-14</c>. The month comes first, as in
    /// America, unless it would be none.
    /// </summary>
    public static ParsedTime? ReadAnpa(string line)
    {
        if (Anpa().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var (month, day) = (Number(match.Groups["first"]), Number(match.Groups["second"]));
        return At(match, month > 12 ? day : month, month > 12 ? month : day);
    }

    /// <summary>The day-time group of IPTC 7901: <c>241530 MAY 26</c>, <c>241530 GMT MAY 2026</c>, the month in any language of datelines.</summary>
    public static ParsedTime? ReadIptc(string line) =>
        Iptc().Match(line) is { Success: true } match && MonthNames.Find(match.Groups["month"].ValueSpan) is > 0 and var month
            ? At(match, month, Number(match.Groups["second"]))
            : null;

    private static ParsedTime? At(Match match, int month, int day)
    {
        var year = Number(match.Groups["year"]);
        if (match.Groups["year"].Length == 2)
        {
            year += year < Pivot ? 2000 : 1900;
        }

        var (hour, minute) = (Number(match.Groups["hour"]), Number(match.Groups["minute"]));
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59)
        {
            return null;
        }

        var local = new LocalDateTime(year, month, day, hour, minute);
        return ZoneLetters.TryRead(match.Groups["zone"].Value, local, out var offset) ? new ParsedTime(local, offset) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(([A-Z]{2,4}-){1,2})?((?<first>[0-9]{2})-(?<second>[0-9]{2})-(?<year>[0-9]{2}|[0-9]{4})\s+(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})\s?(?<zone>[A-Z]{2,4})?|(?<hour>[0-9]{2}):?(?<minute>[0-9]{2})\s?(?<zone>[A-Z]{2,4})?\s+(?<first>[0-9]{2})-(?<second>[0-9]{2})-(?<year>[0-9]{2}|[0-9]{4}))\s*[<^=]*\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Anpa();

    [GeneratedRegex(@"^\s*(?<second>[0-9]{2})(?<hour>[0-9]{2})(?<minute>[0-9]{2})\s*(?<zone>[A-Z]{1,4})?\s+(?<month>\p{L}{3,9})\.?\s+(?<year>[0-9]{2}|[0-9]{4})\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Iptc();
}
