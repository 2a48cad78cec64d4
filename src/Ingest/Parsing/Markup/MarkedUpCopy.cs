using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>
/// Reads in the paragraphs of a marked-up document what its markup did not say: a byline above the lede or at the foot, the
/// dateline that opens the lede, credits and notes. What the markup said stays. A heading at the top is the headline where
/// there is no other, and goes where it only repeats it.
/// </summary>
internal static class MarkedUpCopy
{
    /// <summary>Blocks above the lede, at most.</summary>
    private const int Front = 8;

    /// <summary>Blocks at the foot among which a byline may stand.</summary>
    private const int Foot = 4;

    /// <summary>The article with what its paragraphs say.</summary>
    public static ParsedArticle Read(ParsedArticle article)
    {
        var source = article.Blocks;
        if (article.Headline is null && source is [{ Kind: BlockKind.Heading } title, _, ..])
        {
            article = article with { Headline = title.Text, HeadlineOrigin = HeadlineOrigin.Markup };
        }

        var copy = new Copy(article, [], [.. article.Credits], [.. article.Byline]);
        var index = 0;
        while (index < source.Count && Repeats(source[index], article))
        {
            index++;
        }

        var lede = ReadFront(copy, source, index);
        for (index = lede; index < source.Count; index++)
        {
            var block = source[index];
            if (block.Kind != BlockKind.Paragraph)
            {
                copy.Blocks.Add(block);
            }
            else if (index == lede && copy.TakeDateline(block.Text) is { } rest)
            {
                if (rest.Length > 0)
                {
                    copy.Blocks.Add(block with { Text = rest });
                }
            }
            else if (!copy.TakeAside(block.Text) && !(index > lede && copy.Names.Count == 0 && index + Foot >= source.Count && copy.TakeFootByline(block.Text)))
            {
                copy.Blocks.Add(block);
            }
        }

        return article with { Blocks = copy.Blocks, Credits = copy.Credits, Byline = copy.Names, Dateline = copy.Dateline };
    }

    /// <summary>A dateline completed by another that says the same or what the first leaves open.</summary>
    public static ParsedDateline Merge(ParsedDateline? known, ParsedDateline found) =>
        known is null ? found : new ParsedDateline(known.Place ?? found.Place, known.Date ?? found.Date, known.Agency ?? found.Agency);

    /// <summary>Reads what stands above the lede, and returns the lede's index.</summary>
    private static int ReadFront(Copy copy, IReadOnlyList<Block> source, int start)
    {
        var index = start;
        while (index + 1 < source.Count && index < start + Front)
        {
            var block = source[index];
            if (block.Kind is BlockKind.Note or BlockKind.Credit)
            {
                copy.Blocks.Add(block);
            }
            else if (block.Kind != BlockKind.Paragraph || !(copy.TakeByline(block.Text) || copy.TakeAside(block.Text) || copy.TakeStamp(block.Text)))
            {
                break;
            }

            index++;
        }

        return index;
    }

    private static bool Repeats(Block block, ParsedArticle article) =>
        block.Kind is BlockKind.Heading or BlockKind.Paragraph && (IsSame(block.Text, article.Headline) || IsSame(block.Text, article.Subheadline));

    private static bool IsSame(string text, string? other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);

    private sealed record Copy(ParsedArticle Article, List<Block> Blocks, List<Credit> Credits, List<string> Names)
    {
        public ParsedDateline? Dateline { get; private set; } = Article.Dateline;

        /// <summary>Takes a byline that adds names, or repeats those that are known.</summary>
        public bool TakeByline(string text)
        {
            if (BylineLine.ReadTop(text) is not { } byline || (Names.Count > 0 && !byline.Names.All(name => Names.Contains(name, StringComparer.OrdinalIgnoreCase))))
            {
                return false;
            }

            if (Names.Count == 0)
            {
                Names.AddRange(byline.Names);
            }

            if ((byline.Place ?? byline.Agency) is not null)
            {
                Dateline = Merge(Dateline, new ParsedDateline(byline.Place, null, byline.Agency));
            }

            return true;
        }

        public bool TakeFootByline(string text)
        {
            if (BylineLine.ReadFoot(text) is not { } byline)
            {
                return false;
            }

            Names.AddRange(byline.Names);
            return true;
        }

        /// <summary>Takes a credit or a note.</summary>
        public bool TakeAside(string text)
        {
            if (CreditLine.Read(text) is { } credit)
            {
                Credits.Add(credit);
                Blocks.Add(new Block(BlockKind.Credit, text));
                return true;
            }

            if (NoteLine.Is(text))
            {
                Blocks.Add(new Block(BlockKind.Note, text));
                return true;
            }

            return false;
        }

        /// <summary>Takes a time stamp or a dateline on a line of its own.</summary>
        public bool TakeStamp(string text)
        {
            if (NoteLine.IsStamp(text))
            {
                Blocks.Add(new Block(BlockKind.Note, text));
                return true;
            }

            return DatelineReader.Read(text) is { Lede: "" } && TakeDateline(text) is not null;
        }

        /// <summary>Takes the dateline off a lede, unless it is another than the known one. Null when there is none.</summary>
        public string? TakeDateline(string text)
        {
            if (DatelineReader.Read(text) is not { } filed
                || (Article.Dateline?.Place is { } known && filed.Dateline.Place is { } place
                    && !known.Contains(place, StringComparison.OrdinalIgnoreCase) && !place.Contains(known, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }

            Dateline = Merge(Dateline, filed.Dateline);
            return filed.Lede;
        }
    }
}
