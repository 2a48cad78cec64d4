namespace Ingest.Parsing.Markdown;

/// <summary>Tells how many lists and quotations open on one line, one within the other: <c>&gt; 1. - Copy</c> opens three.</summary>
internal static class MarkdownNesting
{
    /// <summary>Most digits of a list's number (CommonMark 0.31.2, section 5.2).</summary>
    private const int NumberDigits = 9;

    /// <summary>Whether a line opens more than <paramref name="deepest"/> of them: the library takes time with the square of that.</summary>
    public static bool IsDeeperThan(int deepest, ReadOnlySpan<char> body)
    {
        while (!body.IsEmpty)
        {
            var end = body.IndexOfAny('\r', '\n');
            if (Markers(end < 0 ? body : body[..end], deepest) > deepest)
            {
                return true;
            }

            body = end < 0 ? [] : body[(end + 1)..];
        }

        return false;
    }

    private static int Markers(ReadOnlySpan<char> line, int deepest)
    {
        var markers = 0;
        line = line.TrimStart(" \t");
        while (markers <= deepest && MarkerLength(line) is var length and > 0)
        {
            markers++;
            line = line[length..].TrimStart(" \t");
        }

        return markers;
    }

    /// <summary>The length of the marker that a line begins with; 0 when there is none.</summary>
    private static int MarkerLength(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[0] == '>')
        {
            return line.Length > 0 ? 1 : 0;
        }

        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var isNumber = digits is > 0 and <= NumberDigits && line[digits] is '.' or ')';
        var length = isNumber ? digits + 1 : 1;
        return (isNumber || line[0] is '-' or '+' or '*') && line.Length > length && line[length] is ' ' or '\t' ? length : 0;
    }
}
