namespace Ingest.Parsing.PlainText;

/// <summary>A stretch of copy that stands by itself: a paragraph, or a line that is something else.</summary>
/// <param name="Text">Its text on one line.</param>
/// <param name="BlankLinesBefore">The blank lines above it.</param>
/// <param name="Lines">The number of lines that it was written on.</param>
/// <param name="Indent">The indent of its first line.</param>
/// <param name="Setting">How its lines are set.</param>
internal readonly record struct Passage(string Text, int BlankLinesBefore, int Lines, int Indent, PassageSetting Setting)
{
    public bool AfterBlank => BlankLinesBefore > 0;

    public Ending Ending => Endings.Of(Text);
}
