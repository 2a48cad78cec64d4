using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>
/// Reads in the paragraphs of a marked-up document what its markup did not say: a byline above the lede or at the foot, the
/// dateline, time stamps, credits, notes and an agency's sign-off. What the markup said stays. A heading at the top is the
/// headline where there is no other; what only repeats the headline or the line under it goes.
/// </summary>
internal sealed class MarkedUpCopy
{
    /// <summary>Blocks among which the headline may be said again: a kicker or a byline may stand above it.</summary>
    private const int Head = 5;

    /// <summary>Lines above the lede, at most.</summary>
    private const int MostAbove = 16;

    /// <summary>Blocks at the foot among which a byline may stand.</summary>
    private const int Foot = 4;

    private readonly ParsedArticle _article;
    private readonly List<Block> _blocks;
    private readonly List<Credit> _credits;
    private readonly List<string> _names = [];
    private ParsedDateline? _dateline;
    private ParsedDateline? _ofByline;

    private MarkedUpCopy(ParsedArticle article)
    {
        _article = article;
        _blocks = [.. article.Blocks];
        _credits = [.. article.Credits];
        _dateline = article.Dateline;
    }

    /// <summary>The article with what its paragraphs say.</summary>
    public static ParsedArticle Read(ParsedArticle article) => new MarkedUpCopy(
        article is { Headline: null, Blocks: [{ Kind: BlockKind.Heading, Text: var title }, _, ..] } && article.Blocks.Any(block => block.IsCopy && block.Kind != BlockKind.Heading)
            ? article with { Headline = title, HeadlineOrigin = HeadlineOrigin.Markup }
            : article).Read();

    private ParsedArticle Read()
    {
        RemoveRepeated(_article.Headline);
        RemoveRepeated(_article.Subheadline);
        MarkAsides();
        var lede = ReadTop();
        if (lede < _blocks.Count && _blocks[lede].Kind == BlockKind.Paragraph && DatelineReader.Read(_blocks[lede].Text) is { Lede.Length: > 0 } filed && Take(filed.Dateline))
        {
            _blocks[lede] = _blocks[lede] with { Text = filed.Lede };
        }

        ReadFoot(lede);
        return _article with
        {
            Byline = _article.Byline.Count > 0 ? _article.Byline : [.. _names.Distinct(StringComparer.OrdinalIgnoreCase)],
            Dateline = ParsedDateline.Merge(_dateline, _ofByline),
            Blocks = _blocks,
            Credits = _credits,
        };
    }

    private void RemoveRepeated(string? line)
    {
        var repeated = line is null || _blocks.Count < 2 ? -1
            : _blocks.FindIndex(0, Math.Min(Head, _blocks.Count), block => block.Kind is BlockKind.Heading or BlockKind.Paragraph && SameText.Are(block.Text, line));
        if (repeated >= 0)
        {
            _blocks.RemoveAt(repeated);
        }
    }

    private void MarkAsides()
    {
        for (var index = 0; index < _blocks.Count; index++)
        {
            var (kind, text) = _blocks[index];
            if (kind != BlockKind.Paragraph)
            {
                continue;
            }

            if (CreditLine.Read(text) is { } credit)
            {
                _credits.Add(credit);
                _blocks[index] = new Block(BlockKind.Credit, text);
            }
            else if (NoteLine.Is(text))
            {
                _blocks[index] = new Block(BlockKind.Note, text);
            }
        }
    }

    /// <summary>Takes the lines above the lede out of the blocks, all but notes and credits, and returns the lede's index.</summary>
    private int ReadTop()
    {
        var index = 0;
        for (var read = 0; read < MostAbove && index + 1 < _blocks.Count; read++)
        {
            var (kind, text) = _blocks[index];
            if (kind is BlockKind.Note or BlockKind.Credit)
            {
                index++;
            }
            else if (kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem))
            {
                break;
            }
            else if (text is "By" or "BY" or "By:" && index + 2 < _blocks.Count && PersonNames.Read(_blocks[index + 1].Text) is { } below)
            {
                _blocks.RemoveAt(index);
                Take(below, index);
            }
            else if (BylineLine.ReadTop(text) is { } byline)
            {
                _ofByline ??= (byline.Place ?? byline.Agency) is null ? null : new ParsedDateline(byline.Place, null, byline.Agency);
                Take(byline.Names, index);
            }
            else if (BylineText.Says(text, _article.Byline))
            {
                _blocks.RemoveAt(index);
            }
            else if (NoteLine.IsStamp(text))
            {
                _blocks[index] = new Block(BlockKind.Note, text);
            }
            else if (kind == BlockKind.Paragraph && DatelineReader.Read(text) is { Lede: "" } alone && Take(alone.Dateline))
            {
                _blocks.RemoveAt(index);
            }
            else
            {
                break;
            }
        }

        return index;
    }

    private void ReadFoot(int lede)
    {
        if (_blocks.Count > lede + 1 && _blocks[^1] is { Kind: BlockKind.Paragraph, Text: var last } && NoteLine.IsSignOff(last, _dateline?.Agency, false))
        {
            _blocks[^1] = new Block(BlockKind.Note, last);
        }

        for (var index = _blocks.Count - 1; index > lede && index >= _blocks.Count - Foot; index--)
        {
            if (_blocks[index].Kind == BlockKind.Paragraph && BylineLine.ReadFoot(_blocks[index].Text) is { } byline)
            {
                Take(byline.Names, index);
                return;
            }

            if (_blocks[index].IsCopy)
            {
                return;
            }
        }
    }

    /// <summary>Takes the names of a block, which goes. One of other names than those that are known becomes a note: no name is lost.</summary>
    private void Take(IReadOnlyList<string> names, int index)
    {
        if (_article.Byline.Count > 0 && !names.All(name => _article.Byline.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            _blocks[index] = new Block(BlockKind.Note, _blocks[index].Text);
            return;
        }

        _names.AddRange(names);
        _blocks.RemoveAt(index);
    }

    /// <summary>Takes a dateline, unless it names another place than the known one.</summary>
    private bool Take(ParsedDateline found)
    {
        if (_dateline?.Place is { } known && found.Place is { } place
            && !known.Contains(place, StringComparison.OrdinalIgnoreCase) && !place.Contains(known, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        _dateline = ParsedDateline.Merge(_dateline, found);
        return true;
    }
}
