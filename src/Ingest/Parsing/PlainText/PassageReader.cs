using System.Text;
using Ingest.Parsing.Fields;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Joins lines into passages. One line is one passage, unless the copy is <see cref="WrappedLayout">wrapped</see>:
/// then lines are joined up to a blank line, an indent, a list item, a line in columns, an end mark, or, where
/// nothing else marks paragraphs, a sentence that ends short of the width.
/// </summary>
internal static class PassageReader
{
    /// <summary>Longest line that counts as part of a headline broken over lines.</summary>
    private const int LongestHeadlineLine = 100;

    /// <summary>Lines among the first of the copy that may be a byline.</summary>
    private const int FilingLines = 4;

    public static List<Passage> Read(string text)
    {
        var lines = LineReader.Read(text);
        var layout = WrappedLayout.Recognise(text, lines);
        var passages = new List<Passage>(layout is null ? lines.Count : (lines.Count / 3) + 1);
        var joined = new StringBuilder();
        var headlineLines = layout is null ? CountHeadlineLines(text, lines) : 0;
        for (var first = 0; first < lines.Count;)
        {
            var next = first + 1;
            while (next < lines.Count && (layout is null ? next < headlineLines || IsQuotedOn(text, lines[next - 1], lines[next]) : GoesOn(text, lines, first, next, layout)))
            {
                next++;
            }

            passages.Add(Join(text, lines, first, next, joined));
            first = next;
        }

        return passages;
    }

    /// <summary>Quoted lines keep the width of the mail that they come from, whatever the copy around them.</summary>
    private static bool IsQuotedOn(string text, CopyLine above, CopyLine line) =>
        !line.AfterBlank && QuotedLine.Is(line.In(text)) && QuotedLine.Is(above.In(text))
        && !Endings.IsFinal(Endings.Of(above.In(text))) && LetterCase.StartsSmall(line.In(text));

    /// <summary>One or two words on the last line, below a finished sentence, are the agency's sign-off.</summary>
    private static bool IsSignOff(string text, CopyLine above, CopyLine last) =>
        Endings.Of(above.In(text)) == Ending.Stop && NoteLine.IsSignOff(last.In(text).ToString(), null, true);

    /// <summary>Whether a line near the top is a byline, or a date by itself below a headline or a byline.</summary>
    private static bool IsFiling(string text, List<CopyLine> lines, int index)
    {
        if (BylineLine.ReadTop(lines[index].In(text).ToString()) is not null)
        {
            return true;
        }

        return index > 0 && lines[index].Length <= FieldTime.Longest && PublishedLine.Read(lines[index].In(text).ToString()) is not null
            && (index == 1 ? !Endings.NeedsMore(lines[0].In(text)) : BylineLine.ReadTop(lines[index - 1].In(text).ToString()) is not null)
            && (index + 1 == lines.Count || !LetterCase.StartsSmall(lines[index + 1].In(text)));
    }

    private static bool GoesOn(string text, List<CopyLine> lines, int first, int index, WrappedLayout layout)
    {
        var (start, above, line) = (lines[first], lines[index - 1], lines[index]);
        if (line.AfterBlank)
        {
            return false;
        }

        var aboveText = above.In(text);
        var lineText = line.In(text);
        var aboveEnding = Endings.Of(aboveText);
        var sentenceGoesOn = !Endings.IsFinal(aboveEnding) && (LetterCase.StartsSmall(lineText) || Endings.NeedsMore(aboveText));
        if (QuotedLine.Is(lineText) != QuotedLine.Is(aboveText)
            || TableLine.Is(lineText) || TableLine.Is(aboveText)
            || NoteLine.IsEndMark(lineText) || NoteLine.IsEndMark(aboveText)
            || (index == lines.Count - 1 && IsSignOff(text, above, line)))
        {
            return false;
        }

        // What is filed with the copy stands on lines of its own.
        if (index <= FilingLines && (IsFiling(text, lines, index - 1) || IsFiling(text, lines, index)))
        {
            return false;
        }

        var filed = new FiledLine(layout);
        if (filed.Starts(text, line, above) || filed.Ends(text, start, above, line))
        {
            return false;
        }

        if (ListItem.HasMarker(start.In(text)))
        {
            return !ListItem.HasMarker(lineText) && (line.Indent > start.Indent || !layout.IsIndented(line))
                && !(line.Indent <= start.Indent && layout.EndsEarly(text, above, line) && Endings.IsFinal(aboveEnding));
        }

        if (ListItem.HasMarker(lineText) && (Endings.IsFinal(aboveEnding) || layout.IsShort(above)))
        {
            return false;
        }

        if (layout.IsIndented(line))
        {
            // A whole passage that is set in goes on at the same indent.
            return line.Indent == above.Indent && sentenceGoesOn && layout.IsFull(above);
        }

        if (first == 0 && !sentenceGoesOn)
        {
            var isCapitals = LetterCase.IsCapitals(lineText);
            if (LetterCase.IsCapitals(aboveText))
            {
                return isCapitals && DatelineReader.Read(lines[index].In(text).ToString()) is null;
            }

            var isOtherCase = LetterCase.IsTitle(aboveText) && !LetterCase.IsTitle(lineText)
                && index + 1 < lines.Count && !lines[index + 1].AfterBlank;
            var isShorter = line.Edge > above.Edge && layout.EndsEarly(text, above, line);
            if (index == 1 && !layout.IsIndented(above) && !Endings.IsFinal(aboveEnding) && (isOtherCase || isShorter))
            {
                return false;
            }
        }

        // Below a headline, a line that is not set in opens the lede, however early its first line was broken.
        var opensLede = first > 0 && layout.HasIndents && !Endings.IsFinal(aboveEnding);
        if (layout.IsShort(above) && !sentenceGoesOn && !opensLede)
        {
            return false;
        }

        return layout.HasMarks || sentenceGoesOn || !Endings.IsFinal(aboveEnding) || !layout.EndsEarly(text, above, line);
    }

    /// <summary>
    /// The lines that a headline takes up above copy that is not wrapped: two or three lines in capitals, or lines
    /// set off by a blank line of which each goes on with a small letter.
    /// </summary>
    private static int CountHeadlineLines(string text, List<CopyLine> lines)
    {
        var count = 1;
        var inCapitals = lines.Count > 0 && LetterCase.IsCapitals(lines[0].In(text));
        while (count < Math.Min(lines.Count, 4) && !lines[count].AfterBlank && lines[count - 1].Length <= LongestHeadlineLine
            && lines[count - 1].Length >= 25 && !Endings.IsFinal(Endings.Of(lines[count - 1].In(text)))
            && (inCapitals ? LetterCase.IsCapitals(lines[count].In(text)) : LetterCase.StartsSmall(lines[count].In(text))))
        {
            count++;
        }

        var isSetOff = count < lines.Count && lines[count].AfterBlank;
        return count <= 3 && count < lines.Count && lines[count - 1].Length <= LongestHeadlineLine && (inCapitals || isSetOff) ? count : 1;
    }

    private static Passage Join(string text, List<CopyLine> lines, int first, int next, StringBuilder joined)
    {
        var line = lines[first];
        var lineText = line.In(text);
        var setting = TableLine.Is(lineText) ? PassageSetting.Columns : PassageSetting.Plain;
        setting = QuotedLine.Is(lineText) ? PassageSetting.Quoted : setting;
        if (next == first + 1)
        {
            var content = setting == PassageSetting.Quoted ? QuotedLine.Content(lineText) : lineText;
            return new Passage(Blanks.Tidy(content), line.BlankLinesBefore, 1, line.Indent, setting);
        }

        joined.Clear();
        for (var i = first; i < next; i++)
        {
            var content = lines[i].In(text);
            joined.Append(i == first ? "" : " ");
            Blanks.AppendTidy(joined, setting == PassageSetting.Quoted ? QuotedLine.Content(content) : content);
        }

        return new Passage(joined.ToString(), line.BlankLinesBefore, next - first, line.Indent, setting);
    }
}
