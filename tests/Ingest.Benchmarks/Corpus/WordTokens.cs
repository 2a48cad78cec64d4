using System.Globalization;
using System.Text;

namespace Ingest.Benchmarks.Corpus;

/// <summary>The words of a text as a multiset: runs of letters, digits and their marks, folded; each character of its own where words have no blanks between them.</summary>
internal sealed class WordTokens
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private WordTokens()
    {
    }

    /// <summary>How many there are, repetitions counted.</summary>
    public int Count { get; private set; }

    /// <summary>The words of a text.</summary>
    public static WordTokens Of(string? text)
    {
        var tokens = new WordTokens();
        var word = new StringBuilder();
        foreach (var rune in Folding.Fold(text).EnumerateRunes())
        {
            if (StandsAlone(rune))
            {
                tokens.Add(word);
                word.Append(rune);
                tokens.Add(word);
            }
            else if (IsOfWord(rune))
            {
                word.Append(rune);
            }
            else
            {
                tokens.Add(word);
            }
        }

        tokens.Add(word);
        return tokens;
    }

    /// <summary>
    /// The harmonic mean of precision and recall against what was expected, from 0 to 1; 1 when both are empty, 0 when
    /// only one is.
    /// </summary>
    public double F1(WordTokens expected)
    {
        if (Count + expected.Count == 0)
        {
            return 1;
        }

        var shared = _counts.Sum(token => Math.Min(token.Value, expected._counts.GetValueOrDefault(token.Key)));
        return 2.0 * shared / (Count + expected.Count);
    }

    /// <summary><see cref="F1(WordTokens)"/> against the words of a text.</summary>
    public double F1Of(string expected) => F1(Of(expected));

    /// <summary>The share of what was expected that is here; 1 when nothing was.</summary>
    public double Recall(WordTokens expected) =>
        expected.Count == 0 ? 1 : (double)_counts.Sum(token => Math.Min(token.Value, expected._counts.GetValueOrDefault(token.Key))) / expected.Count;

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;

    /// <summary>Han, kana and Hangul.</summary>
    private static bool StandsAlone(Rune rune) => Rune.IsLetter(rune) && rune.Value is
        (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private void Add(StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        var token = word.ToString();
        _counts[token] = _counts.GetValueOrDefault(token) + 1;
        Count++;
        word.Clear();
    }
}
