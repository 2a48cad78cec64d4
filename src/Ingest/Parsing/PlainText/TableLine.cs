namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises a line of a table: two or more gaps of at least two blanks between its words, or one gap of at
/// least three before a figure. One wide gap after a full stop is only a typist's habit.
/// </summary>
internal static class TableLine
{
    /// <summary>Longest line that can be a row of a table.</summary>
    private const int Longest = 200;

    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest)
        {
            return false;
        }

        var gaps = 0;
        for (var start = IndexOfBlank(line, 1); start < line.Length;)
        {
            var end = start;
            while (end < line.Length && line[end] is ' ' or '\t')
            {
                end++;
            }

            var hasTab = line[start..end].Contains('\t');
            var isHabit = line[start - 1] is '.' or '?' or '!' or ':' or '"' or '”' || ListItem.HasMarker(line[..Math.Min(line.Length, end + 1)]);
            if ((end - start > 1 || hasTab) && !isHabit)
            {
                gaps++;
                if (gaps == 2 || ((end - start > 2 || hasTab) && char.IsAsciiDigit(line[end])))
                {
                    return true;
                }
            }

            start = IndexOfBlank(line, end);
        }

        return false;
    }

    private static int IndexOfBlank(ReadOnlySpan<char> line, int from)
    {
        var index = line[from..].IndexOfAny(' ', '\t');
        return index < 0 ? line.Length : from + index;
    }
}
