using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Html;

/// <summary>
/// Tells what lines of a newspaper's copy stand among paragraphs that markup does not tell apart: the headline said
/// again, a byline, a time stamp, a dateline, an agency's sign-off. Reads them as plain copy is read.
/// </summary>
internal static class FiledCopy
{
    /// <summary>Blocks among which the headline may be said again.</summary>
    private const int Head = 5;

    /// <summary>Blocks above the lede, at most.</summary>
    private const int MostAbove = 16;

    /// <summary>Blocks at the foot among which a byline may stand.</summary>
    private const int Foot = 4;

    /// <summary>Reads the copy of an article whose headline, standfirst and authors may be known.</summary>
    /// <returns>An article without a headline, when none is given.</returns>
    public static ParsedArticle Read(HtmlCopy copy, string? headline, string? subheadline, IReadOnlyList<string> authors)
    {
        var blocks = copy.Blocks.ToList();
        RemoveRepeated(blocks, headline);
        RemoveRepeated(blocks, subheadline);
        List<string> names = [];
        var (lede, dateline) = ReadTop(blocks, authors, names);
        if (lede < blocks.Count && blocks[lede].Kind == BlockKind.Paragraph && DatelineReader.Read(blocks[lede].Text) is { Lede.Length: > 0 } filed)
        {
            (dateline, blocks[lede]) = (filed.Dateline, blocks[lede] with { Text = filed.Lede });
        }

        ReadFoot(blocks, lede, dateline?.Agency, names);
        return new ParsedArticle
        {
            Headline = headline,
            HeadlineOrigin = HeadlineOrigin.Markup,
            Subheadline = subheadline,
            Byline = authors.Count > 0 ? authors : names,
            Dateline = dateline,
            Blocks = blocks,
            Credits = copy.Credits,
        };
    }

    /// <summary>Gives plain copy the headline that is known: what it took for one itself is copy, unless it is the same.</summary>
    public static ParsedArticle Read(ParsedArticle plain, string? headline)
    {
        if (headline is null)
        {
            return plain;
        }

        var blocks = plain.Blocks.ToList();
        if (plain.Headline is { } first && !SameText.Are(first, headline))
        {
            blocks.InsertRange(0, new[] { first, plain.Subheadline }.OfType<string>().Select(line => new Block(BlockKind.Paragraph, line)));
            plain = plain with { Subheadline = null };
        }
        else if (plain.Headline is null && blocks.Count > 1 && SameText.Are(blocks[0].Text, headline))
        {
            blocks.RemoveAt(0);
        }

        return plain with { Headline = headline, HeadlineOrigin = HeadlineOrigin.Markup, Blocks = blocks };
    }

    private static void RemoveRepeated(List<Block> blocks, string? line)
    {
        var repeated = line is null || blocks.Count < 2 ? -1
            : blocks.FindIndex(0, Math.Min(Head, blocks.Count), block => block.Kind is BlockKind.Heading or BlockKind.Paragraph && SameText.Are(block.Text, line));
        if (repeated >= 0)
        {
            blocks.RemoveAt(repeated);
        }
    }

    /// <summary>Takes the lines above the lede out of the blocks, all but notes and credits.</summary>
    private static (int Lede, ParsedDateline? Dateline) ReadTop(List<Block> blocks, IReadOnlyList<string> authors, List<string> names)
    {
        ParsedDateline? dateline = null;
        Byline? from = null;
        var index = 0;
        for (var read = 0; read < MostAbove && index + 1 < blocks.Count; read++)
        {
            var (kind, text) = blocks[index];
            if (kind is BlockKind.Note or BlockKind.Credit)
            {
                index++;
            }
            else if (kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem))
            {
                break;
            }
            else if (text is "By" or "BY" or "By:" && PersonNames.Read(blocks[index + 1].Text) is { } below && index + 2 < blocks.Count)
            {
                names.AddRange(below);
                blocks.RemoveRange(index, 2);
            }
            else if (BylineLine.ReadTop(text) is { } byline)
            {
                names.AddRange(byline.Names);
                from ??= byline;
                blocks.RemoveAt(index);
            }
            else if (BylineText.Says(text, authors))
            {
                blocks.RemoveAt(index);
            }
            else if (NoteLine.IsStamp(text))
            {
                blocks[index] = new Block(BlockKind.Note, text);
                index++;
            }
            else if (dateline is null && kind == BlockKind.Paragraph && DatelineReader.Read(text) is { Lede: "" } alone)
            {
                dateline = alone.Dateline;
                blocks.RemoveAt(index);
            }
            else
            {
                break;
            }
        }

        return (index, dateline ?? ((from?.Place ?? from?.Agency) is null ? null : new ParsedDateline(from?.Place, null, from?.Agency)));
    }

    private static void ReadFoot(List<Block> blocks, int lede, string? agency, List<string> names)
    {
        if (blocks.Count > lede + 1 && blocks[^1] is { Kind: BlockKind.Paragraph, Text: var last } && NoteLine.IsSignOff(last, agency, false))
        {
            blocks[^1] = new Block(BlockKind.Note, last);
        }

        for (var index = blocks.Count - 1; index > lede && index >= blocks.Count - Foot; index--)
        {
            if (blocks[index].Kind == BlockKind.Paragraph && BylineLine.ReadFoot(blocks[index].Text) is { } byline)
            {
                names.AddRange(byline.Names);
                blocks.RemoveAt(index);
                return;
            }

            if (blocks[index].IsCopy)
            {
                return;
            }
        }
    }
}
