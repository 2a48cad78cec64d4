using System.Text.RegularExpressions;
using Ingest.Parsing.Fields;

namespace Ingest.Parsing.Wire;

/// <summary>
/// A line near the top that says before when nothing may be published: <c>EMBARGOED FOR RELEASE UNTIL 9 a.m. EDT May 25,
/// 2026</c>, <c>Eds: Hold for release until …</c>, <c>Sperrfrist: …</c>.
/// </summary>
/// <param name="Written">What the line says of the time.</param>
/// <param name="Until">The time; null when it cannot be read.</param>
internal sealed partial record EmbargoLine(string Written, ParsedTime? Until)
{
    private const int Longest = 300;

    /// <summary>Full stops, of which one may end the time; "a.m." has two.</summary>
    private const int MostStops = 8;

    /// <summary>The embargo that a line says, or null when it says none.</summary>
    public static EmbargoLine? Read(string line)
    {
        if (line.Length > Longest || Opening().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var written = line[match.Length..].Trim(' ', '.', ':', ')', ']', '*', '—', '-', '!');
        var time = FieldTime.Read(written);
        var stop = -1;
        for (var stops = 0; time is null && stops < MostStops && (stop = written.IndexOfAny(['.', ';', '(', ')'], stop + 1)) >= 0; stops++)
        {
            time = FieldTime.Read(written[..stop]);
        }

        return new EmbargoLine(written.Length > 0 ? written : line.Trim(), time);
    }

    [GeneratedRegex(@"^\W*(Eds?:|Editors?:|Achtung:)?\W*(EMBARGO(ED)?(\s+FOR\s+RELEASE)?\s*(:|\s(UNTIL|TILL|TO|BEFORE|NOT\s+BEFORE)\b)|EMBARGOED\W*\z|(HOLD|NOT)\s+FOR\s+(RELEASE|PUBLICATION|USE)\s+(UNTIL|TILL|BEFORE)\b|SPERRFRIST\b\s*:?(\s*BIS\b)?|SOUS\s+EMBARGO\s+JUSQU['’]AU?\b|EMBARGO\s+JUSQU['’]AU?\b|EMBARGAD[OA]\s+HASTA\b(\s+EL\b)?)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
