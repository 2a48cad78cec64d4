using System.Collections.Frozen;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises lines about the copy rather than of it: editor's notes and corrections, "(Reporting by …)", end
/// marks, dividers, an agency's sign-off, the stamps of a web page.
/// </summary>
internal static class NoteLine
{
    /// <summary>Longest note that is known by its first words alone: a longer one is rather copy about a correction.</summary>
    private const int Longest = 600;

    /// <summary>Longest end mark or divider.</summary>
    private const int LongestMark = 80;

    private static readonly FrozenSet<string> EndMarks = new[] { "END", "ENDS", "ends", "Ends", "-ENDS-", "-ends-", "-end-", "-END-", "XXX", "ENDIT", "MORE", "(MORE)", "(more)", "@highlight" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What the wires of the twentieth century signed off with.</summary>
    private static readonly FrozenSet<string> SignOffs = new[] { "Reuter", "Reuters", "AP", "UPI", "AFP", "dpa", "PA", "TASS", "ANSA", "EFE", "Xinhua", "Kyodo", "AAP" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Openings =
    [
        "(reporting by", "(additional reporting", "(editing by", "(writing by", "(compiled by", "(written by", "(edited by",
        "editor's note:", "editors' note:", "editor's note -", "editor’s note:",
        "editors’ note:", "editors note:", "note to editors:", "notes to editors:", "note to readers:", "correction:", "corrections:",
        "clarification:", "(correction:", "this story has been updated", "this story has been corrected", "this story was updated",
        "this article has been updated", "this article was updated", "this article was amended", "this article has been amended",
        "this article was corrected", "this article has been corrected", "this story was corrected", "this story was first published",
        "this article was first published", "this article was originally published", "this story was originally published",
        "media playback is ", "this video can not be played", "image caption", "share this with",
    ];

    /// <summary>The same without brackets, which open sentences too.</summary>
    private static readonly string[] OpenOpenings = ["reporting by ", "editing by ", "writing by "];

    /// <summary>Whether a whole passage is a note.</summary>
    public static bool Is(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        if (IsEndMark(text))
        {
            return true;
        }

        return StartsWithAny(text, Openings) || (Endings.Of(text) == Ending.Open && StartsWithAny(text, OpenOpenings));
    }

    /// <summary>Whether a line by itself is an end mark, a divider or a well-known sign-off.</summary>
    public static bool IsEndMark(ReadOnlySpan<char> line) =>
        line.Length <= LongestMark && (IsDivider(line) || line is "." || IsThirty(line)
            || (line.Length <= 12 && (EndMarks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line) || IsKnownSignOff(line))));

    /// <summary>
    /// Whether the last line is an agency's sign-off: a name known as one, the dateline's agency, or, in wrapped
    /// copy with its one or two words on a line, any name.
    /// </summary>
    public static bool IsSignOff(string line, string? agency, bool isWrapped) =>
        line.Length <= 40 && (IsKnownSignOff(line)
            || (agency is not null && Bare(line).Equals(agency, StringComparison.OrdinalIgnoreCase))
            || (isWrapped && line.Length <= 25 && Endings.Of(line) == Ending.Open && line.Count(character => character == ' ') <= 1
                && char.IsUpper(line[0]) && line.All(character => char.IsLetter(character) || character is ' ' or '-' or '/')));

    /// <summary>Whether a line below a byline is a time stamp: <c>PUBLISHED:</c>, <c>09:14 EST, 3 March 2012</c>.</summary>
    public static bool IsStamp(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestMark)
        {
            return false;
        }

        foreach (var label in new[] { "published", "updated", "last updated", "created", "modified", "posted" })
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && (line.Length <= label.Length + 1 || line[label.Length] == ':' || (line[label.Length] == ' ' && line.ContainsAnyInRange('0', '9'))))
            {
                return true;
            }
        }

        return line is "|" || DatelineDate.IsWholeStamp(line);
    }

    private static bool StartsWithAny(string text, string[] openings) =>
        Array.Exists(openings, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    private static bool IsKnownSignOff(ReadOnlySpan<char> line) =>
        SignOffs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Bare(line));

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line) => line.Trim("()[]-–—*/ ");

    private static bool IsDivider(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (character is not ('*' or '#' or '-' or '_' or '=' or '~' or '•' or '·' or '–' or '—' or '|' or '+' or ' ' or '\t' or '\u00A0'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The telegrapher's <c>-30-</c>, with any dashes.</summary>
    private static bool IsThirty(ReadOnlySpan<char> line) =>
        line.Length is >= 4 and <= 10 && line[0] is '-' or '–' or '—' && line[^1] is '-' or '–' or '—' && line.Trim("-–— ") is "30";
}
