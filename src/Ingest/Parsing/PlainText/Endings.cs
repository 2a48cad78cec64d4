using System.Buffers;
using System.Collections.Frozen;

namespace Ingest.Parsing.PlainText;

/// <summary>Tells how a line ends.</summary>
internal static class Endings
{
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»“›)]}*_ \u00A0\u202F");

    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "inc", "corp", "ltd", "co", "cos", "bros", "plc", "jr", "sr", "st", "dept", "gov", "sen", "vs", "etc", "mt", "ft",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "a", "an", "the", "of", "to", "at", "by", "for", "from", "with", "and", "or", "that", "its", "their", "than", "as", "into",
        "der", "die", "das", "den", "dem", "des", "und", "von", "mit", "le", "la", "les", "du", "de", "et", "el", "los", "y",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Ending Of(ReadOnlySpan<char> line)
    {
        var last = line.LastIndexOfAnyExcept(Closers);
        if (last < 0)
        {
            return Ending.Open;
        }

        return line[last] switch
        {
            '.' when last >= 2 && line[last - 1] == '.' && line[last - 2] == '.' => Ending.Ellipsis,
            '.' when last > 0 && line[last - 1] is '?' or '!' => Ending.Stop,
            '.' when last == line.Length - 1 && EndsInAbbreviation(line[..last]) => Ending.Abbreviation,
            '.' or '。' or '۔' or '।' => Ending.Stop,
            '?' or '？' or '؟' => Ending.Question,
            '!' or '！' => Ending.Exclamation,
            '…' => Ending.Ellipsis,
            ':' or '：' => Ending.Colon,
            ',' or ';' or '–' or '—' or '-' or '、' or '，' => Ending.Running,
            _ => Ending.Open,
        };
    }

    /// <summary>Whether a line ends where a paragraph could: with a sentence, or with a colon before a list.</summary>
    public static bool IsFinal(Ending ending) => ending is not (Ending.Open or Ending.Running);

    /// <summary>Whether a line ends a sentence, or might.</summary>
    public static bool IsSentence(Ending ending) =>
        ending is Ending.Stop or Ending.Abbreviation or Ending.Question or Ending.Exclamation or Ending.Ellipsis;

    /// <summary>Whether the last word is a small one that needs another behind it: an article, a preposition, "and".</summary>
    public static bool NeedsMore(ReadOnlySpan<char> line) =>
        SmallWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line[(line.LastIndexOf(' ') + 1)..]);

    private static bool EndsInAbbreviation(ReadOnlySpan<char> beforeStop)
    {
        var word = beforeStop[(beforeStop.LastIndexOf(' ') + 1)..].TrimStart("(\"“‘");
        if (word.Length is 0 or > 12)
        {
            return false;
        }

        // U.S., N.M., D.C.: single letters with stops between.
        return (word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1]) && char.IsLetter(word[^3]))
            || Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
