using System.Globalization;
using System.Text;

namespace Ingest.Articles;

/// <summary>
/// Counts words the way word processors do: runs of characters between blanks that hold a letter or a digit,
/// and each Chinese or Japanese ideograph and kana by itself, since those scripts put no blanks between words.
/// </summary>
public static class WordCounter
{
    /// <summary>
    /// Words a minute that adults read of non-fiction in English: 238, the mean of 190 studies in
    /// M. Brysbaert, "How many words do we read per minute?" (2019), https://doi.org/10.1016/j.jml.2019.104047.
    /// </summary>
    private const int WordsPerMinute = 238;

    /// <summary>The number of words of copy: credits and notes do not count.</summary>
    public static int Count(IEnumerable<Block> blocks) => blocks.Where(block => block.IsCopy).Sum(block => Count(block.Text));

    /// <summary>Whole minutes that <paramref name="words"/> take to read, rounded up, at least 1.</summary>
    public static int ReadingMinutes(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);

    private static int Count(string text)
    {
        var words = 0;
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWordByItself(rune.Value))
            {
                words++;
                inWord = false;
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                inWord = false;
            }
            else if (!inWord && Rune.IsLetterOrDigit(rune))
            {
                words++;
                inWord = true;
            }
        }

        return words;
    }

    /// <summary>Hiragana and katakana, and the blocks of unified and compatibility ideographs.</summary>
    internal static bool IsWordByItself(int codePoint) =>
        codePoint is (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        && Rune.GetUnicodeCategory(new Rune(codePoint)) == UnicodeCategory.OtherLetter;
}
