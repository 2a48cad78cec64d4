namespace Ingest.Parsing.PlainText;

/// <summary>
/// The layout of hard-wrapped copy: paragraphs broken over lines of about one width. Copy is taken to be wrapped
/// when lines often stop in mid-sentence near that width and the next goes on with a small letter; copy whose
/// lines vary widely in length, or mostly end sentences, has one paragraph to a line.
/// </summary>
/// <param name="Width">The column that lines reach at most.</param>
/// <param name="BaseIndent">The indent of lines that go on a paragraph.</param>
/// <param name="HasMarks">Whether indents or blank lines mark where paragraphs start.</param>
/// <param name="HasIndents">Whether indents do.</param>
internal sealed record WrappedLayout(int Width, int BaseIndent, bool HasMarks, bool HasIndents)
{
    /// <summary>Columns by which the first line of a paragraph is indented, at least.</summary>
    public const int ParagraphIndent = 2;

    /// <summary>The widths that copy is wrapped to: from a narrow column to a long terminal line.</summary>
    private const int Narrowest = 25;
    private const int Widest = 160;

    /// <summary>The widths of a page, where little copy has to tell: an ordinary paragraph on one line is wider.</summary>
    private const int NarrowestPage = 50;
    private const int WidestPage = 100;

    /// <summary>Share of the width that a full line reaches; wires broke lines early before long words.</summary>
    private const double FullShare = 0.65;

    /// <summary>The layout of wrapped copy, or null when each line is a paragraph.</summary>
    public static WrappedLayout? Recognise(string text, List<CopyLine> lines)
    {
        var tally = new LineTally(Widest);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            tally.Add(text, lines[i], lines[i + 1]);
        }

        if (tally.Pairs == 0)
        {
            return null;
        }

        var width = tally.Width;
        if (width is < Narrowest or > Widest || tally.CountWiderThan((width * 5 / 4) + 5) * 10 > lines.Count)
        {
            return null;
        }

        // A table of figures above one wrapped paragraph leaves few such lines, but those step back from an indent.
        var isOften = tally.GoingOn * 8 >= tally.Pairs || (tally.Outdents > 0 && tally.GoingOn > 0);
        var goesOn = isOften && tally.GoingOnFrom((int)(width * FullShare)) * 10 >= tally.GoingOn * 6;

        // Copy in capitals, or in a script that has none, shows it by filling its lines alone.
        var fills = tally.GoingOn == 0 && tally.Pairs >= 3 && tally.Small == 0
            && tally.Open * 2 >= tally.Pairs && tally.CountFrom((int)(width * 0.8)) * 10 >= lines.Count * 6;
        if (!goesOn && !fills && !FillsBetweenBlankLines(text, lines))
        {
            return null;
        }

        var hasIndents = HasParagraphIndents(lines, tally.BaseIndent);
        return new WrappedLayout(width, tally.BaseIndent, hasIndents || HasParagraphGaps(text, lines, tally.BaseIndent), hasIndents);
    }

    /// <summary>Whether the first word of the line below would have fitted on this one, so that its end was meant.</summary>
    public bool EndsEarly(string text, CopyLine line, CopyLine below) => line.Edge + 1 + FirstWord(text, below) <= Width;

    /// <summary>Whether a line is so short that no wrapping explains it.</summary>
    public bool IsShort(CopyLine line) => line.Edge - BaseIndent < (Width - BaseIndent) / 2;

    /// <summary>Whether a line fills the width, give or take a long word.</summary>
    public bool IsFull(CopyLine line) => line.Edge >= Width * FullShare;

    public bool IsIndented(CopyLine line) => line.Indent >= BaseIndent + ParagraphIndent;

    /// <summary>
    /// Whether little copy between blank lines shows that it is wrapped: most lines right below one another have an
    /// upper one that stops in mid-sentence where the next word no longer fits into the longest line. The first line
    /// may be a headline, which stops like that, too.
    /// </summary>
    private static bool FillsBetweenBlankLines(string text, List<CopyLine> lines)
    {
        var width = lines.Max(line => line.Edge);
        if (width is < NarrowestPage or > WidestPage)
        {
            return false;
        }

        var page = new WrappedLayout(width, 0, true, false);
        var (pairs, filled) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].AfterBlank)
            {
                pairs++;
                filled += i > 1 && !Endings.IsFinal(Endings.Of(lines[i - 1].In(text))) && !page.EndsEarly(text, lines[i - 1], lines[i]) ? 1 : 0;
            }
        }

        return filled > 0 && filled * 2 >= pairs && pairs * 2 <= lines.Count;
    }

    private static bool HasParagraphIndents(List<CopyLine> lines, int baseIndent)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].AfterBlank && lines[i].Indent >= baseIndent + ParagraphIndent && lines[i - 1].Indent < lines[i].Indent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A blank line below an open line only sets off a headline or sub-heading, and is no such mark.</summary>
    private static bool HasParagraphGaps(string text, List<CopyLine> lines, int baseIndent)
    {
        if (lines.Count > 1 && !lines[1].AfterBlank && lines[0].Indent >= baseIndent + ParagraphIndent)
        {
            return true;
        }

        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].AfterBlank && Endings.IsFinal(Endings.Of(lines[i - 1].In(text))))
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstWord(string text, CopyLine line)
    {
        var start = line.In(text)[..Math.Min(line.Length, Widest)];
        var end = start.IndexOfAny(' ', '\t');
        return end < 0 ? start.Length : end;
    }
}
