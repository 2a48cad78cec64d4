namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises a line of a table: two or more gaps of at least three blanks between its words, one such gap before a
/// figure, or two gaps of two blanks of which one is before a figure. A gap after a full stop is a typist's habit,
/// and gaps of two blanks between words come of justifying lines.
/// </summary>
internal static class TableLine
{
    /// <summary>Longest line that can be a row of a table.</summary>
    private const int Longest = 200;

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || (line.IndexOf("  ", StringComparison.Ordinal) < 0 && !line.Contains('\t')))
        {
            return false;
        }

        var gaps = 0;
        var wideGaps = 0;
        var hasFigures = false;
        for (var start = IndexOfBlank(line, 1); start < line.Length;)
        {
            var end = start;
            while (end < line.Length && line[end] is ' ' or '\t')
            {
                end++;
            }

            var hasTab = line[start..end].Contains('\t');
            if ((end - start > 1 || hasTab) && !IsHabit(line, start, end))
            {
                var isWide = end - start > 2 || hasTab;
                var isBeforeFigure = char.IsAsciiDigit(line[end]);
                gaps++;
                wideGaps += isWide ? 1 : 0;
                hasFigures |= isBeforeFigure;
                if (wideGaps == 2 || (isWide && isBeforeFigure) || (gaps >= 2 && hasFigures))
                {
                    return true;
                }
            }

            start = IndexOfBlank(line, end);
        }

        return false;
    }

    /// <summary>Whether a gap is the typist's: behind a sentence or a list item's marker.</summary>
    private static bool IsHabit(ReadOnlySpan<char> line, int start, int end) =>
        line[start - 1] is '.' or '?' or '!' or ':' or '"' or '”' || ListItem.HasMarker(line[..Math.Min(line.Length, end + 1)]);

    private static int IndexOfBlank(ReadOnlySpan<char> line, int from)
    {
        var index = line[from..].IndexOfAny(' ', '\t');
        return index < 0 ? line.Length : from + index;
    }
}
