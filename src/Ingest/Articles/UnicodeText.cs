using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ingest.Articles;

/// <summary>The care that text needs before it is compared, cut or put on one line. Works for any string.</summary>
public static class UnicodeText
{
    /// <summary>What may have to be changed before text can stand on one line; the surrogates, most of which come in pairs, among them.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Concat([0x2028, 0x2029, 0xFFFE, 0xFFFF]).Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)]);

    /// <summary>
    /// Unicode's composed form. What Unicode does not allow in text and the platform would throw on, lone surrogates and
    /// U+FFFE, becomes U+FFFD first.
    /// </summary>
    public static string Compose(string text, NormalizationForm form = NormalizationForm.FormC)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            var valid = new StringBuilder(text.Length);
            foreach (var rune in text.EnumerateRunes())
            {
                valid.Append(rune.Value == 0xFFFE ? Rune.ReplacementChar : rune);
            }

            return valid.ToString().Normalize(form);
        }
    }

    /// <summary>Composed, with every run of blanks and line breaks of any kind made one space, and none at the ends.</summary>
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        var pendingBlank = false;
        foreach (var character in Compose(text))
        {
            if (char.IsWhiteSpace(character))
            {
                pendingBlank = collapsed.Length > 0;
                continue;
            }

            if (pendingBlank)
            {
                collapsed.Append(' ');
                pendingBlank = false;
            }

            collapsed.Append(character);
        }

        return collapsed.ToString();
    }

    /// <summary>
    /// <see cref="Collapse">Collapsed</see> for use as a headline or a name: without control characters and without the
    /// marks that turn the direction of reading, and what Unicode never assigns. Joiners, which scripts and emoji need, stay.
    /// </summary>
    public static string Name(string text) => Collapse(string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character).Where(character => !TurnsDirection(character) && character is not ('\uFFFE' or '\uFFFF'))));

    /// <summary>
    /// The same text on one line: line breaks and tabs become blanks, other control characters and the two that Unicode
    /// never assigns go, lone surrogates become U+FFFD, and there are no blanks at the ends. All else stays as it is
    /// written, kinds of blanks and marks of direction included.
    /// </summary>
    public static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspects) >= 0)
        {
            var line = new StringBuilder(text.Length);
            foreach (var rune in text.EnumerateRunes())
            {
                if (rune.Value is (>= 9 and <= 13) or 0x85 or 0x2028 or 0x2029)
                {
                    line.Append(' ');
                }
                else if (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))
                {
                    line.Append(rune);
                }
            }

            text = line.ToString();
        }

        return text.Trim();
    }

    /// <summary>Cuts text at a word, or at least between characters as readers see them, and marks the cut with an ellipsis.</summary>
    public static string CutAtWord(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var end = GraphemeBoundary(text, limit - 1);
        var blank = text.LastIndexOf(' ', end);
        return string.Concat(text.AsSpan(0, blank > end / 2 ? blank : end).TrimEnd(" ,;:–—-"), "…");
    }

    private static bool TurnsDirection(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The last boundary between graphemes at or before <paramref name="limit"/>.</summary>
    private static int GraphemeBoundary(string text, int limit)
    {
        var boundary = 0;
        while (boundary < limit)
        {
            var next = boundary + StringInfo.GetNextTextElementLength(text, boundary);
            if (next > limit)
            {
                break;
            }

            boundary = next;
        }

        // One grapheme longer than the limit is no writing; then at least no surrogate pair is cut.
        if (boundary == 0)
        {
            boundary = char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
        }

        return boundary;
    }
}
