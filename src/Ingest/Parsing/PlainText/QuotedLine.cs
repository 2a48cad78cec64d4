namespace Ingest.Parsing.PlainText;

/// <summary>Recognises a line that is set off as a quotation by <c>></c> before it, as in mail.</summary>
internal static class QuotedLine
{
    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] == '>' && Content(line) is { IsEmpty: false } content
        && (line[1] is ' ' or '>' || char.IsLetter(line[1]) || content[0] is '"' or '“' or '‘' or '«' or '„');

    /// <summary>The line without its marks.</summary>
    public static ReadOnlySpan<char> Content(ReadOnlySpan<char> line)
    {
        var content = 0;
        while (content < line.Length && (line[content] == '>' || Blanks.Is(line[content])))
        {
            content++;
        }

        return line[content..];
    }
}
