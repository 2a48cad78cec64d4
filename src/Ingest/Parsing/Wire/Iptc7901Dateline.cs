using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Wire;

/// <summary>
/// The dateline that opens the copy of a European wire: the agency in brackets, often in small letters, before a dash or an
/// equals sign, and maybe a day in figures, which comes before its month: <c>PORT-LEVANT 24/05 (FARO) =</c>.
/// </summary>
/// <param name="Dateline">What it says.</param>
/// <param name="Line">The index of its line.</param>
internal sealed partial record Iptc7901Dateline(ParsedDateline Dateline, int Line)
{
    /// <summary>Lines among which it stands, at most.</summary>
    private const int MostLines = 16;

    /// <summary>Finds the dateline, and writes it as plain copy has it.</summary>
    public static Iptc7901Dateline? Find(List<string> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, MostLines); i++)
        {
            if (Pattern().Match(lines[i]) is not { Success: true } match)
            {
                continue;
            }

            // As plain copy has it, so that the line keeps its width and the dateline is taken off with it.
            var (place, agency) = (match.Groups["place"].Value, match.Groups["agency"].Value);
            var plain = $"{place} ({agency.ToUpperInvariant()}) — {lines[i][match.Length..].TrimStart()}";
            if (DatelineReader.Read(plain) is not null)
            {
                lines[i] = match.Groups["indent"].Value + plain;
                return new Iptc7901Dateline(new ParsedDateline(place, DayOf(match), agency), i);
            }
        }

        return null;
    }

    private static PartialDate? DayOf(Match match)
    {
        if (!match.Groups["day"].Success)
        {
            return null;
        }

        var (day, month) = (Number(match.Groups["day"]), Number(match.Groups["month"]));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month) ? new PartialDate(null, month, day) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<indent>\s*)(?<place>\p{Lu}[\p{L} .,/'’-]{1,60}?),?( (?<day>[0-9]{1,2})/(?<month>[0-9]{1,2}))? \((?<agency>\p{L}[\p{L} ./&-]{1,38})\) ?(=|-{1,2}|–|—)( |\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
