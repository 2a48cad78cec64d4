using System.Globalization;
using System.Text;

namespace Ingest.Articles;

/// <summary>Text from outside, made fit to be shown in a log or a message: one line, nothing invisible.</summary>
public static class SafeText
{
    /// <summary>
    /// Replaces line breaks, control and format characters (which could forge log lines or turn the reading direction)
    /// and lone surrogates with U+FFFD.
    /// </summary>
    public static string OneLine(string text)
    {
        if (text.All(character => character is >= ' ' and <= '~'))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            safe.Append(IsVisible(rune) ? rune : Rune.ReplacementChar);
        }

        return safe.ToString();
    }

    /// <summary>The same for text of several lines, whose line ends stay.</summary>
    public static string Lines(string text) => string.Join(Environment.NewLine, text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));

    private static bool IsVisible(Rune rune) => rune.Value is not (0xFFFE or 0xFFFF) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
