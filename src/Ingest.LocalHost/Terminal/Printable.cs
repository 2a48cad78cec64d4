using System.Globalization;

namespace Ingest.LocalHost.Terminal;

/// <summary>Text from elsewhere, such as a blob's name, that can't move the cursor or forge a line.</summary>
internal static class Printable
{
    private const char Instead = '\uFFFD';

    /// <summary>One line: control and format characters, line ends too, become U+FFFD.</summary>
    public static string Line(string text) => text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Create(text.Length, text, static (line, text) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = IsUnsafe(text[i]) ? Instead : text[i];
        }
    });

    /// <summary>Several lines: line ends stay.</summary>
    public static string Lines(string text) => string.Join(Environment.NewLine, text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
