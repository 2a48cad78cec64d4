using System.Text.RegularExpressions;

namespace Ingest.Parsing.Wire;

/// <summary>
/// The header of an ANPA 1312 message: service letter and story number, then the selector code; on the next line priority,
/// category, typesetting format, keyword, version, filing date and word count. Its controls may have been lost on the way.
/// </summary>
/// <param name="Category">The category letter.</param>
/// <param name="Version">The words behind the keyword: <c>1stLd-Writethru</c>.</param>
/// <param name="End">Where the header ends in the file.</param>
internal sealed partial record AnpaHeader(string Category, string Version, int End)
{
    /// <summary>Longest header, in characters.</summary>
    private const int Longest = 400;

    /// <summary>The headers of all messages in a file.</summary>
    public static IEnumerable<AnpaHeader> ReadAll(string file)
    {
        foreach (Match match in Pattern().Matches(file))
        {
            yield return Of(match);
        }
    }

    /// <summary>The header that the file starts with, behind whatever idle characters; null when it starts with none.</summary>
    public static AnpaHeader? ReadFirst(string file)
    {
        var start = Start(file);
        return Pattern().Match(file, start, Math.Min(Longest, file.Length - start)) is { Success: true } match && match.Index <= start + 1
            ? Of(match)
            : null;
    }

    /// <summary>Where a file starts behind idle characters.</summary>
    public static int Start(string file)
    {
        var start = 0;
        while (start < file.Length && WireControls.IsIdle(file[start]))
        {
            start++;
        }

        return start;
    }

    private static AnpaHeader Of(Match match)
    {
        var keyword = match.Groups["keyword"].Value;
        var blank = keyword.IndexOf(' ', StringComparison.Ordinal);
        return new AnpaHeader(match.Groups["category"].Value, blank < 0 ? "" : keyword[blank..], match.Index + match.Length);
    }

    [GeneratedRegex(@"^[\x00-\x08\x0E-\x1F\x7F]*[A-Za-z]?[0-9]{3,4}[^\r\n]{0,24}\r?\n[A-Za-z] (?<category>[A-Za-z])[\x11-\x14 ]{1,4}(?<keyword>[^\s\x00-\x1F][^\r\n\x02]{0,60}?) +[0-9]{1,2}-[0-9]{1,2}( +[0-9]{0,5})?[ \t]*\r?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
