using Ingest.Articles;

namespace Ingest.Parsing.PlainText;

/// <summary>Tells what each passage from the lede on is.</summary>
internal static class BodyReader
{
    private const string Highlight = "@highlight";

    /// <summary>Passages at the foot among which a byline may stand.</summary>
    private const int Foot = 4;

    /// <summary>Reads the passages behind the front matter into blocks, credits and the names of a byline at the foot.</summary>
    public static void Read(List<Passage> passages, FrontMatter front, bool isWrapped, List<Block> blocks, List<Credit> credits, List<string> names)
    {
        var isHighlights = false;
        for (var index = front.BodyStart; index < passages.Count; index++)
        {
            var passage = passages[index];
            var text = passage.Text;
            if (index == front.BodyStart && front.Lede is { } lede)
            {
                if (lede.Length > 0)
                {
                    blocks.Add(new Block(BlockKind.Paragraph, lede));
                }
            }
            else if (CreditLine.Read(text) is { } credit)
            {
                credits.Add(credit);
                blocks.Add(new Block(BlockKind.Credit, text));
            }
            else if (index > front.BodyStart && index + Foot >= passages.Count && IsFoot(passages, index) && BylineLine.ReadFoot(text) is { } byline)
            {
                names.AddRange(byline.Names);
            }
            else
            {
                isHighlights |= text is Highlight;
                var kind = isHighlights && text is not Highlight ? BlockKind.ListItem : KindOf(passages, index, front, isWrapped);
                blocks.Add(new Block(kind, kind == BlockKind.ListItem ? ListItem.Read(passages, index) ?? text : text));
            }
        }
    }

    private static BlockKind KindOf(List<Passage> passages, int index, FrontMatter front, bool isWrapped)
    {
        var passage = passages[index];
        var isLast = index == passages.Count - 1 && index > front.BodyStart;
        if (NoteLine.Is(passage.Text) || (isLast && NoteLine.IsSignOff(passage.Text, front.Dateline?.Agency, isWrapped)))
        {
            return BlockKind.Note;
        }

        if (passage.Setting == PassageSetting.Quoted)
        {
            return BlockKind.Quotation;
        }

        if (ListItem.Read(passages, index) is not null)
        {
            return BlockKind.ListItem;
        }

        return index > front.BodyStart && SubHeading.Is(passages, index) ? BlockKind.Heading : BlockKind.Paragraph;
    }

    /// <summary>Whether only notes and credits follow.</summary>
    private static bool IsFoot(List<Passage> passages, int index)
    {
        for (var below = index + 1; below < passages.Count; below++)
        {
            var text = passages[below].Text;
            if (!NoteLine.Is(text) && CreditLine.Read(text) is null && BylineLine.ReadFoot(text) is null)
            {
                return false;
            }
        }

        return index == 0 || ListItem.Read(passages, index - 1) is null;
    }
}
