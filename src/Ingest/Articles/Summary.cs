using System.Buffers;

namespace Ingest.Articles;

/// <summary>The lede, cut short enough for a list.</summary>
public static class Summary
{
    /// <summary>A cut below this share of the limit gives too little: better the words up to the limit and an ellipsis.</summary>
    private const int FewestCharacters = Limits.SummaryCharacters / 4;

    private const string SentenceEnds = ".!?…。！？";
    private const string Closers = "\"'”’»)]";
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>
    /// The first paragraph (or, without one, the first block of copy), whole if it fits in
    /// <see cref="Limits.SummaryCharacters"/>, else up to the last sentence end that does, else up to the last word
    /// that does with an ellipsis. Never cuts inside a character that a reader sees as one. Null without copy.
    /// </summary>
    public static string? Of(IReadOnlyList<Block> blocks)
    {
        var lede = blocks.FirstOrDefault(block => block.Kind == BlockKind.Paragraph) ?? blocks.FirstOrDefault(block => block.IsCopy);
        return lede is null ? null : Cut(lede.Text, Limits.SummaryCharacters);
    }

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        for (var i = limit - 1; i >= FewestCharacters; i--)
        {
            if (IsSentenceEnd(text, i))
            {
                return text[..(i + 1)];
            }
        }

        return UnicodeText.CutAtWord(text, limit);
    }

    /// <summary>Whether a sentence ends with the character at <paramref name="index"/>, closing marks included.</summary>
    private static bool IsSentenceEnd(string text, int index)
    {
        var stop = index;
        while (stop > 0 && Closers.Contains(text[stop], StringComparison.Ordinal))
        {
            stop--;
        }

        return SentenceEnds.Contains(text[stop], StringComparison.Ordinal)
            && index + 1 < text.Length && char.IsWhiteSpace(text[index + 1])
            && StartsSentence(text, index + 2)
            && !(text[stop] == '.' && EndsAbbreviation(text, stop));
    }

    private static bool StartsSentence(string text, int index) => index < text.Length && !char.IsLower(text[index]);

    /// <summary>
    /// Whether the full stop belongs to an initial (<c>J.</c>), an abbreviation with inner stops (<c>U.S.</c>) or a short
    /// form of address (<c>Mr.</c>, <c>Gen.</c>), after any of which the sentence may well go on.
    /// </summary>
    private static bool EndsAbbreviation(string text, int stop)
    {
        var start = text.LastIndexOf(' ', stop) + 1;
        var word = text.AsSpan(start, stop - start).TrimStart("(\"'“‘«[");
        return word.Length <= 1 || word.Contains('.')
            || (word.Length <= 4 && char.IsUpper(word[0]) && !word.ContainsAny(Vowels))
            || word is "Gen" or "Sen" or "Rep" or "Gov" or "Prof" or "Capt" or "Col" or "Rev" or "Dept" or "Inc" or "vs" or "No";
    }
}
