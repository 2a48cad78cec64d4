namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises a byline on a line of its own. Near the top: <c>By A. Name and B. Name</c>, <c>By A. Name, Staff
/// Writer</c>, <c>By A. Name in Place</c>, <c>A. Name | Agency</c>, <c>Words: A. Name</c>, <c>From A. Name in
/// Place</c>, and "by" in other languages before two words or more. At the end: <c>By A. Name</c>, <c>— A. Name</c>.
/// All of the line has to be names: "By Friday the harbour was empty" is not.
/// </summary>
internal static class BylineLine
{
    /// <summary>"By" in other languages. Some of these words start names and sentences too, so that more is asked.</summary>
    private static readonly string[] ForeignOpenings = ["Von ", "VON ", "Por ", "POR ", "Par ", "PAR ", "Di ", "Door ", "Av ", "Af ", "von ", "por ", "par "];

    private static readonly string[] Labels = ["Words:", "Words by", "Story:", "Story by", "Report:", "Written by", "Reporter:", "Author:", "Author :", "Byline:", "Autor:", "Auteur:"];

    /// <summary>Reads a byline near the top of the copy.</summary>
    public static Byline? ReadTop(string line)
    {
        if (line.Length is < 4 or > PersonNames.Longest || Endings.Of(line) is not (Ending.Open or Ending.Abbreviation))
        {
            return null;
        }

        if (line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("By:", StringComparison.OrdinalIgnoreCase))
        {
            return ReadNames(line[3..], 1);
        }

        if (ForeignOpenings.FirstOrDefault(opening => line.StartsWith(opening, StringComparison.Ordinal)) is { } foreign)
        {
            return ReadNames(line[foreign.Length..], 2);
        }

        if (Labels.FirstOrDefault(label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } labelled)
        {
            return ReadNames(line[labelled.Length..], 2);
        }

        if (line.StartsWith("From ", StringComparison.OrdinalIgnoreCase))
        {
            return ReadNames(line[5..], 2) is { Place: not null } filed ? filed : null;
        }

        var bar = line.IndexOf(" | ", StringComparison.Ordinal);
        return bar > 0 && PersonNames.IsName(line[(bar + 3)..]) && ReadNames(line[..bar], 2) is { Names: [var only], Place: null } single
            && only.Count(character => character == ' ') <= 2 ? single : null;
    }

    /// <summary>Reads a byline at the foot of the copy.</summary>
    public static Byline? ReadFoot(string line)
    {
        if (line.Length > PersonNames.Longest)
        {
            return null;
        }

        var unsigned = line.TrimStart('—', '–', '-').TrimStart();
        if (unsigned.Length < line.Length)
        {
            var names = unsigned.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? unsigned[3..] : unsigned;
            return ReadNames(names, 2) is { Place: null, Agency: null } signed ? signed : null;
        }

        // The place and the agency of a dateline are known by then: these would be lost.
        return line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && ReadTop(line) is { Place: null, Agency: null } byline ? byline : null;
    }

    /// <summary>Reads the names behind "by", and the place or agency behind them.</summary>
    private static Byline? ReadNames(string text, int fewestWords)
    {
        text = text.Trim(' ', '\u00A0', ':');
        string? agency = null;
        var bar = text.IndexOf('|', StringComparison.Ordinal);
        if (bar > 0)
        {
            (agency, text) = (text[(bar + 1)..].Trim(' ', '\u00A0'), text[..bar].TrimEnd(' ', '\u00A0'));
            if (!DatelineHead.IsAgency(agency))
            {
                return null;
            }
        }

        var bracket = text.IndexOf(" (", StringComparison.Ordinal);
        if (bracket > 0 && text.EndsWith(')'))
        {
            var inBrackets = text[(bracket + 2)..^1];
            if (agency is not null || !DatelineHead.IsAgency(inBrackets))
            {
                return null;
            }

            (agency, text) = (inBrackets, text[..bracket]);
        }

        string? place = null;
        foreach (var word in new[] { " in ", " IN ", " en ", " à ", " a ", " at " })
        {
            var index = text.IndexOf(word, StringComparison.Ordinal);
            if (index > 0 && DatelinePlace.IsPlace(text.AsSpan(index + word.Length)))
            {
                (place, text) = (text[(index + word.Length)..], text[..index]);
                break;
            }
        }

        return PersonNames.Read(text) is { } names && names[0].Count(character => character == ' ') + 1 >= fewestWords
            ? new Byline(names, place, agency)
            : null;
    }
}
