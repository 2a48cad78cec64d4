using System.Text.RegularExpressions;

namespace Ingest.Parsing.Wire;

/// <summary>
/// The first line of an IPTC 7901 message: source and message number, priority, category, word count, and what the source
/// adds. The control before it may have been lost on the way.
/// </summary>
/// <param name="Category">The category, of one to three letters.</param>
/// <param name="Option">What the source adds.</param>
/// <param name="End">Where the line ends in the file.</param>
internal sealed partial record Iptc7901Header(string Category, string Option, int End)
{
    private const int Longest = 200;

    /// <summary>The headers of all messages in a file.</summary>
    public static IEnumerable<Iptc7901Header> ReadAll(string file)
    {
        foreach (Match match in Pattern().Matches(file))
        {
            yield return Of(match);
        }
    }

    /// <summary>The header that the file starts with, behind idle characters and the teleprinter's <c>ZCZC</c>; null when it starts with none.</summary>
    public static Iptc7901Header? ReadFirst(string file)
    {
        var start = AnpaHeader.Start(file);
        if (file.AsSpan(start).StartsWith("ZCZC") && file.IndexOf('\n', start, Math.Min(40, file.Length - start)) is > 0 and var end)
        {
            start = end + 1;
        }

        return Pattern().Match(file, start, Math.Min(Longest, file.Length - start)) is { Success: true } match && match.Index <= start + 1
            ? Of(match)
            : null;
    }

    private static Iptc7901Header Of(Match match) => new(match.Groups["category"].Value, match.Groups["option"].Value.Trim(), match.Index + match.Length);

    [GeneratedRegex(@"^[\x00-\x08\x0E-\x1F\x7F]*[A-Za-z]{2,6}[0-9]{3,4} +[0-9] +(?<category>[A-Za-z]{1,3}) +[0-9]{1,5}(?<option> [^\r\n\x02]{0,60})? *\r?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
