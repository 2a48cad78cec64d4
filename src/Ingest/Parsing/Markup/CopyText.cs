using System.Buffers;
using System.Text;
using Ingest.Articles;

namespace Ingest.Parsing.Markup;

/// <summary>Text out of markup, made fit for a block.</summary>
internal static class CopyText
{
    /// <summary>What is invisible and says only where a line may or may not be broken: soft hyphen, zero-width space, word joiner, byte order mark.</summary>
    private static readonly SearchValues<char> BreakMarks = SearchValues.Create("\u00AD\u200B\u2060\uFEFF");

    /// <summary>The text on one line, without break marks and control characters; empty when nothing is left.</summary>
    public static string Of(string text) => UnicodeText.Collapse(text.AsSpan().IndexOfAny(BreakMarks) < 0 && !text.Any(IsStray) ? text : WithoutMarks(text));

    private static string WithoutMarks(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!BreakMarks.Contains(character))
            {
                clean.Append(IsStray(character) ? ' ' : character);
            }
        }

        return clean.ToString();
    }

    private static bool IsStray(char character) => char.IsControl(character) && !char.IsWhiteSpace(character);
}
