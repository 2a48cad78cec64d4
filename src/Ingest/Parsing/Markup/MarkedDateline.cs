using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>Reads the text of an element that holds a dateline: a place needs no date and no capitals there.</summary>
internal static class MarkedDateline
{
    /// <summary>The dateline; null when the text is too long for a place, or says nothing.</summary>
    public static ParsedDateline? Read(string text)
    {
        var line = UnicodeText.Collapse(text).Trim(' ', ',', ';', ':', '-', '–', '—', '_', '―');
        return DatelineHead.Read(line) ?? (line.Length <= Limits.NameCharacters && line.Any(char.IsLetter) ? new ParsedDateline(line, null, null) : null);
    }
}
