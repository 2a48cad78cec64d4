using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Docx;

/// <summary>
/// Copy whose headings, lists and quotations are known by their styles, with what is filed in its paragraphs, byline, dateline,
/// credits and notes, told apart from the text.
/// </summary>
/// <param name="Byline">The writers' names.</param>
/// <param name="Dateline">The dateline.</param>
/// <param name="Blocks">The copy without them.</param>
/// <param name="Credits">The credits, which stay in the copy.</param>
internal sealed record DocxFiling(IReadOnlyList<string> Byline, ParsedDateline? Dateline, IReadOnlyList<Block> Blocks, IReadOnlyList<Credit> Credits)
{
    /// <summary>Lines above the lede, at most.</summary>
    private const int MostLines = 8;

    /// <summary>Blocks at the end among which a byline may stand.</summary>
    private const int Foot = 4;

    /// <summary>Reads blocks that stand below the headline.</summary>
    public static DocxFiling Read(IReadOnlyList<Block> blocks)
    {
        List<Block> copy = [];
        List<string> names = [];
        List<Credit> credits = [];
        ParsedDateline? dateline = null;
        var isTop = true;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind != BlockKind.Paragraph)
            {
                copy.Add(block);
            }
            else if (CreditLine.Read(block.Text) is { } credit)
            {
                credits.Add(credit);
                copy.Add(block with { Kind = BlockKind.Credit });
            }
            else if (NoteLine.Is(block.Text) || (isTop && i + 1 < blocks.Count && NoteLine.IsStamp(block.Text)))
            {
                copy.Add(block with { Kind = BlockKind.Note });
            }
            else if (isTop && i < MostLines && i + 1 < blocks.Count && BylineLine.ReadTop(block.Text) is { } byline)
            {
                names.AddRange(byline.Names);
                dateline ??= (byline.Place ?? byline.Agency) is null ? null : new ParsedDateline(byline.Place, null, byline.Agency);
            }
            else if (isTop && DatelineReader.Read(block.Text) is { } filed && (filed.Lede.Length > 0 || i + 1 < blocks.Count))
            {
                dateline = filed.Dateline;
                isTop = filed.Lede.Length == 0;
                copy.AddRange(isTop ? [] : [block with { Text = filed.Lede }]);
            }
            else if (!isTop && i + Foot >= blocks.Count && BylineLine.ReadFoot(block.Text) is { } foot)
            {
                names.AddRange(foot.Names);
            }
            else
            {
                isTop = false;
                copy.Add(block);
            }
        }

        return new DocxFiling(names, dateline, copy, credits);
    }
}
