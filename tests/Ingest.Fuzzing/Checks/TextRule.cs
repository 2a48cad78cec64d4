using System.Globalization;
using System.Text;

namespace Ingest.Fuzzing.Checks;

/// <summary>The rule for every text that an article or a problem shows: something on one line that any program can take.</summary>
internal static class TextRule
{
    /// <summary>What is wrong with the text, to be put after its name; null if nothing is.</summary>
    public static string? Fault(string text, int most = int.MaxValue)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "is blank";
        }

        if (text.Length > most)
        {
            return string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters, more than {most}");
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return "has blanks at an end";
        }

        var place = 0;
        while (place < text.Length)
        {
            var character = text[place];
            if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF')
            {
                return string.Create(CultureInfo.InvariantCulture, $"holds U+{(int)character:X4} at {place}");
            }

            if (!Rune.TryGetRuneAt(text, place, out var rune))
            {
                return string.Create(CultureInfo.InvariantCulture, $"holds half a character at {place}");
            }

            place += rune.Utf16SequenceLength;
        }

        return null;
    }
}
