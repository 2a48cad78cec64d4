using System.Buffers;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Cuts copy into lines, whichever way they are ended: CR LF, LF, CR, next line (U+0085), the line and paragraph
/// separators (U+2028, U+2029), form feed or vertical tab.
/// </summary>
internal static class LineReader
{
    private const int TabColumns = 8;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029\f\v");

    public static List<CopyLine> Read(string text)
    {
        var lines = new List<CopyLine>();
        var blankLines = 0;
        var position = 0;
        while (position < text.Length)
        {
            var length = text.AsSpan(position).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : position + length;
            if (Trim(text, position, end, blankLines) is { } line)
            {
                lines.Add(lines.Count == 0 ? line with { BlankLinesBefore = 0 } : line);
                blankLines = 0;
            }
            else
            {
                blankLines++;
            }

            var endsInPair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            position = end + (endsInPair ? 2 : 1);
        }

        return lines;
    }

    private static CopyLine? Trim(string text, int start, int end, int blankLines)
    {
        var indent = 0;
        while (start < end && Blanks.Is(text[start]))
        {
            indent += text[start] switch
            {
                '\t' => TabColumns - (indent % TabColumns),
                var character => Blanks.HasWidth(character) ? 1 : 0,
            };
            start++;
        }

        while (end > start && Blanks.Is(text[end - 1]))
        {
            end--;
        }

        return start == end ? null : new CopyLine(start, end, indent, blankLines);
    }
}
