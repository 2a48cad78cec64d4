namespace Ingest.Parsing.PlainText;

/// <summary>One line of copy that is not blank, as a range of the text without the blanks at its ends.</summary>
/// <param name="Start">Where its first character stands.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Indent">The columns before its first character; a tab goes to the next multiple of eight.</param>
/// <param name="BlankLinesBefore">The blank lines between it and the line above; 0 for the first.</param>
internal readonly record struct CopyLine(int Start, int End, int Indent, int BlankLinesBefore)
{
    public bool AfterBlank => BlankLinesBefore > 0;

    public int Length => End - Start;

    /// <summary>The column behind its last character.</summary>
    public int Edge => Indent + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
