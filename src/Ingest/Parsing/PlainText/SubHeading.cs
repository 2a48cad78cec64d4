namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises a sub-heading: one short line without a final stop, below a finished paragraph and directly above
/// another. Two short lines in a row are a table, verse or a list, and a short last line is just short.
/// </summary>
internal static class SubHeading
{
    private const int Longest = 80;
    private const int MostWords = 12;

    public static bool Is(List<Passage> passages, int index)
    {
        if (index == 0 || index + 1 >= passages.Count || !CouldBe(passages[index]))
        {
            return false;
        }

        var (above, below) = (passages[index - 1], passages[index + 1]);
        return !CouldBe(above) && Endings.IsFinal(above.Ending) && above.Ending != Ending.Colon && IsParagraph(below, passages[index]);
    }

    /// <summary>Whether a passage is set like a sub-heading, whatever stands around it.</summary>
    public static bool CouldBe(Passage passage)
    {
        var text = passage.Text;
        return text.Length is > 1 and <= Longest && passage is { Lines: 1, Setting: PassageSetting.Plain }
            && passage.Ending is Ending.Open or Ending.Question or Ending.Exclamation
            && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '"' or '\'' or '“' or '‘' or '¿' or '¡' or '«' or '„' || char.IsHighSurrogate(text[0]))
            && text.Any(char.IsLetter) && !IsSpeech(passage) && !ListItem.HasMarker(text) && !IsSpeaker(text)
            && !text.Contains('@', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal)
            && text.Count(char.IsDigit) * 3 < text.Length
            && SentenceSigns.Of(text) is { Words: <= MostWords, Weight: <= 2 };
    }

    private static bool IsParagraph(Passage passage, Passage heading) =>
        passage.Setting == PassageSetting.Plain && !CouldBe(passage)
        && (Endings.IsFinal(passage.Ending) || passage.Text.Length > Math.Max(60, heading.Text.Length * 2));

    /// <summary>A name in capitals before a colon is that of a speaker.</summary>
    private static bool IsSpeaker(string text) => text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && LetterCase.IsCapitals(text.AsSpan(0, colon));

    /// <summary>A question or exclamation within quotation marks is somebody speaking.</summary>
    private static bool IsSpeech(Passage passage) =>
        passage.Ending is Ending.Question or Ending.Exclamation && passage.Text[0] is '"' or '“' or '«' or '„';
}
