using System.Text;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// What counts as blank at the ends of a line: white space of any kind, the marks that have no width (byte order
/// mark, zero-width space, word joiner) and control characters, such as the end-of-text that old wires sent.
/// </summary>
internal static class Blanks
{
    public static bool Is(char character) =>
        character <= ' ' || (character >= '\u007F' && (char.IsWhiteSpace(character) || char.IsControl(character) || IsZeroWidth(character)));

    public static bool HasWidth(char character) => char.IsWhiteSpace(character);

    /// <summary>The text without blanks at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && Is(text[0]))
        {
            text = text[1..];
        }

        while (text.Length > 0 && Is(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    /// <summary>A line's text with every run of spaces and tabs made one space; all else, no-break spaces too, stays.</summary>
    public static string Tidy(ReadOnlySpan<char> line)
    {
        if (!line.Contains('\t') && line.IndexOf("  ", StringComparison.Ordinal) < 0)
        {
            return new string(line);
        }

        var tidy = new StringBuilder(line.Length);
        AppendTidy(tidy, line);
        return tidy.ToString();
    }

    /// <inheritdoc cref="Tidy"/>
    public static void AppendTidy(StringBuilder tidy, ReadOnlySpan<char> line)
    {
        var inRun = false;
        foreach (var character in line)
        {
            var isBlank = character is ' ' or '\t';
            if (!(isBlank && inRun))
            {
                tidy.Append(isBlank ? ' ' : character);
            }

            inRun = isBlank;
        }
    }

    private static bool IsZeroWidth(char character) => character is '\u200B' or '\u2060' or '\uFEFF';
}
