using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>Reads the text of an element that holds a byline, with "by" or without: that it is one needs no proof.</summary>
internal static class MarkedByline
{
    /// <summary>The names, or else the whole text as one name; null when it is too long for one, or says nothing.</summary>
    public static Byline? Read(string text)
    {
        var line = UnicodeText.Collapse(text).Trim(' ', ',', ';', '-', '–', '—', '|');
        if (Endings.Of(line) == Ending.Stop)
        {
            line = line.TrimEnd('.');
        }

        if (!line.Any(char.IsLetter))
        {
            return null;
        }

        var names = line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("By:", StringComparison.OrdinalIgnoreCase) ? line[3..].TrimStart() : line;
        return BylineLine.ReadTop(line) ?? BylineLine.ReadTop("By " + names)
            ?? (names.Length is > 0 and <= Limits.NameCharacters ? new Byline([names], null, null) : null);
    }
}
