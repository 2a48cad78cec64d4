namespace Ingest.Parsing.Wire;

/// <summary>
/// The lines of an ANPA text, already in characters. A caret opens a line that is set by itself, and <c>&lt;</c> or
/// <c>=</c> ends it; it may be broken over lines before that.
/// </summary>
/// <param name="Heading">The lines set by themselves above the copy, without their codes.</param>
/// <param name="Copy">The copy.</param>
internal sealed record AnpaLines(IReadOnlyList<string> Heading, string Copy)
{
    /// <summary>Lines that one set by itself is broken over, at most.</summary>
    private const int MostLines = 6;

    private const string Codes = "<=@^> \t";

    public static AnpaLines Read(string text)
    {
        var lines = text.Split('\n');
        List<string> heading = [];
        var index = 0;
        while (index < lines.Length)
        {
            if (string.IsNullOrWhiteSpace(lines[index]))
            {
                index++;
            }
            else if (IsSet(lines[index]))
            {
                var count = CountLines(lines, index);
                var set = Bare(string.Join(' ', lines, index, count));
                if (set.Length > 0)
                {
                    heading.Add(set);
                }

                index += count;
            }
            else
            {
                break;
            }
        }

        return new AnpaLines(heading, string.Join('\n', CopyOf(lines, index)));
    }

    /// <summary>A line without the codes at its ends.</summary>
    public static string Bare(string line) => line.Trim().TrimStart('^').TrimEnd(Codes.ToCharArray()).Trim();

    private static IEnumerable<string> CopyOf(string[] lines, int start)
    {
        for (var i = start; i < lines.Length; i++)
        {
            if (IsSet(lines[i]))
            {
                // Set by itself, it is no part of the paragraphs around it.
                yield return "";
                yield return Bare(lines[i]);
                yield return "";
            }
            else
            {
                yield return lines[i].TrimEnd().TrimEnd('<', '^').TrimEnd();
            }
        }
    }

    private static bool IsSet(string line) => line.AsSpan().TrimStart().StartsWith("^");

    /// <summary>The lines up to the one that ends what is set by itself; one where nothing ends it.</summary>
    private static int CountLines(string[] lines, int index)
    {
        for (var count = 1; count <= MostLines && index + count <= lines.Length; count++)
        {
            var line = lines[index + count - 1].TrimEnd();
            if (line.EndsWith('<') || line.EndsWith('=') || line.EndsWith('@'))
            {
                return count;
            }

            if (count > 1 && (line.Length == 0 || IsSet(line) || char.IsWhiteSpace(line[0])))
            {
                break;
            }
        }

        return 1;
    }
}
