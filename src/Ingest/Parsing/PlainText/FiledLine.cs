namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises the lines of wrapped copy that stand by themselves although nothing sets them off: a credit
/// (<c>Photo: A. Name/Agency</c>), who reported and edited (<c>(Reporting by A. Name)</c>), an editor's note.
/// </summary>
/// <param name="Layout">The layout of the copy.</param>
internal readonly record struct FiledLine(WrappedLayout Layout)
{
    /// <summary>Whether a line starts such a passage, whatever it is that ends above it.</summary>
    public bool Starts(string text, CopyLine line, CopyLine above) =>
        line.Length <= CreditLine.Longest && line.In(text) is var content && (char.IsUpper(content[0]) || IsBracketed(content))
        && (Is(content.ToString()) || (IsOutdented(line) && Endings.IsFinal(Endings.Of(above.In(text))) && IsAtEase(content.ToString())));

    /// <summary>Whether such a passage, which starts with a line, is over with another at or below it.</summary>
    public bool Ends(string text, CopyLine start, CopyLine last, CopyLine below)
    {
        var content = start.In(text);
        if (start.Length > CreditLine.Longest || !(Is(content.ToString()) || (IsOutdented(start) && IsAtEase(content.ToString()))))
        {
            return false;
        }

        var end = last.In(text);
        return IsBracketed(content)
            ? end[^1] is ')' or ']'
            : start == last && CreditLine.IsLabelled(content.ToString()) && !Endings.NeedsMore(end) && end[^1] is not ('/' or ',' or ';') && !LetterCase.StartsSmall(below.In(text));
    }

    /// <summary>A label that no sentence starts with.</summary>
    private static bool Is(string line) => CreditLine.IsColonLabelled(line) || (IsBracketed(line) && IsAtEase(line));

    /// <summary>A label that a line of running copy might start with, too.</summary>
    private static bool IsAtEase(string line) => NoteLine.Is(line) || CreditLine.IsLabelled(line);

    private static bool IsBracketed(ReadOnlySpan<char> line) => line[0] is '(' or '[';

    /// <summary>Whether paragraphs are indented and this line is not.</summary>
    private bool IsOutdented(CopyLine line) => Layout.HasIndents && !Layout.IsIndented(line);
}
