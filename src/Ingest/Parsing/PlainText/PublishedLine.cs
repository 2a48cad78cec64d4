using Ingest.Parsing.Fields;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Reads a line between headline and copy that says when it was published and nothing else: <c>May 3, 2026</c>,
/// <c>Published: 3 May 2026, 9:30 GMT</c>. The year has to be written. A line that says when the copy was updated is none.
/// </summary>
internal static class PublishedLine
{
    /// <summary>Words for publication; of two that start alike the longer stands first.</summary>
    private static readonly string[] Labels =
        ["first published on", "first published", "published on", "published", "posted on", "posted", "veröffentlicht am", "veröffentlicht", "publié le", "publicado el", "publicado"];

    /// <summary>The time that the line says; null when it says anything else.</summary>
    public static ParsedTime? Read(string line)
    {
        if (line.Length > FieldTime.Longest)
        {
            return null;
        }

        var label = Array.Find(Labels, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ?? "";
        var rest = line.AsSpan(label.Length);
        if (label.Length > 0 && (rest.IsEmpty || rest[0] is not (':' or ' ' or '\u00A0')))
        {
            return null;
        }

        // Digits alone are as well a number of something.
        rest = Blanks.Trim(rest.TrimStart(": \u00A0"));
        return rest.ContainsAnyExceptInRange('0', '9') ? FieldTime.Read(rest.ToString()) : null;
    }

    /// <summary>Whether a line is only the words for publication, with the time on the next.</summary>
    public static bool IsLabel(string line) => Labels.Contains(line.TrimEnd(':', ' ', '\u00A0'), StringComparer.OrdinalIgnoreCase);
}
