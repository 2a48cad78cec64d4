using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markdown;

/// <summary>Reads the parts of a Markdown document as an article.</summary>
internal static class MarkdownCopy
{
    /// <summary>Parts at the foot among which a byline may stand.</summary>
    private const int Foot = 4;

    /// <param name="document">The document.</param>
    /// <param name="headline">The headline when it is known already.</param>
    public static ParsedArticle Read(MarkdownBlocks document, string? headline)
    {
        var top = MarkdownTop.Read(document.Parts, headline);
        var names = top.Names.ToList();
        var blocks = top.Blocks.ToList();
        var credits = top.Credits.Concat(document.Credits).ToList();
        var inHtml = document.Credits.ToHashSet();
        var copy = top.Copy.ToList();
        for (var i = 0; i < copy.Count; i++)
        {
            var part = copy[i];
            if (part.Kind is BlockKind.Paragraph or BlockKind.Credit && CreditLine.Read(part.Text) is { } credit)
            {
                // A credit in HTML is among the document's already.
                credits.AddRange(inHtml.Contains(credit) ? [] : [credit]);
                blocks.Add(new Block(BlockKind.Credit, part.Text));
            }
            else if (i > 0 && i + Foot >= copy.Count && part.Kind == BlockKind.Paragraph && IsFoot(copy, i) && BylineLine.ReadFoot(part.Text) is { } byline)
            {
                names.AddRange(byline.Names);
            }
            else if (!part.IsPicture)
            {
                blocks.Add(new Block(KindOf(copy, i, top.Dateline?.Agency), part.Text));
            }
        }

        return new ParsedArticle
        {
            Headline = top.Headline,
            HeadlineOrigin = top.Origin,
            Subheadline = top.Subheadline,
            Byline = names,
            Dateline = top.Dateline,
            Published = top.Published,
            Blocks = blocks,
            Credits = credits,
        };
    }

    private static BlockKind KindOf(List<MarkdownPart> copy, int index, string? agency)
    {
        var part = copy[index];
        if (part.Kind != BlockKind.Paragraph)
        {
            return part.Kind;
        }

        var isSignOff = index > 0 && index == copy.Count - 1 && NoteLine.IsSignOff(part.Text, agency, false);
        if (NoteLine.Is(part.Text) || isSignOff || part is { IsBelowPicture: true, IsEmphasized: true })
        {
            return BlockKind.Note;
        }

        return index > 0 && MarkdownTop.IsSetAsHeading(part) ? BlockKind.Heading : BlockKind.Paragraph;
    }

    /// <summary>Whether only notes and credits follow.</summary>
    private static bool IsFoot(List<MarkdownPart> copy, int index) =>
        copy.Skip(index + 1).All(part => part.Kind is BlockKind.Note or BlockKind.Credit || NoteLine.Is(part.Text) || CreditLine.Read(part.Text) is not null || BylineLine.ReadFoot(part.Text) is not null);
}
