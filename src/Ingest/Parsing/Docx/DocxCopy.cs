using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Docx;

/// <summary>
/// Makes copy of a document's paragraphs. A document without any styles is plain copy and is read as such; in others
/// the styles say what a paragraph is, and only what they leave open follows from the text.
/// </summary>
internal static class DocxCopy
{
    /// <summary>Paragraphs among which the headline is looked for: a kicker or a byline may stand above it.</summary>
    private const int Top = 4;

    /// <summary>Longest line above a headline.</summary>
    private const int LongestKicker = 100;

    /// <summary>Longest sub-heading that is only set in bold.</summary>
    private const int LongestBoldHeading = 120;

    /// <summary>Fewest words of a first line that is trusted more than the document's title.</summary>
    private const int FewestWords = 3;

    /// <summary>Where there are more paragraphs than can become an article, even if each is a line of a longer one, nothing is looked for in them.</summary>
    private const int MostParagraphs = 10 * Limits.Blocks;

    /// <summary>Reads the paragraphs, in time proportional to their length.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="title">The title among the document's properties.</param>
    public static ParsedArticle Read(IReadOnlyList<DocxParagraph> paragraphs, string? title)
    {
        if (paragraphs.Count > MostParagraphs)
        {
            return new ParsedArticle { Blocks = [.. paragraphs.Select(paragraph => new Block(BlockKind.Paragraph, paragraph.Text))] };
        }

        var plain = PlainTextParser.Read(string.Join('\n', paragraphs.Select(paragraph => paragraph.AfterBlank ? "\n" + paragraph.Text : paragraph.Text)));
        var headline = HeadlineIndex(paragraphs);
        if (headline < 0 && paragraphs.All(paragraph => paragraph.Role is ParagraphRole.Text && !paragraph.IsBold))
        {
            return Titled(plain, title);
        }

        List<Block> blocks = [.. paragraphs.Take(Math.Max(headline, 0)).Where(paragraph => paragraph.Role != ParagraphRole.Byline).Select(paragraph => new Block(BlockKind.Note, paragraph.Text))];
        var names = paragraphs.Take(Math.Max(headline, 0)).Where(paragraph => paragraph.Role == ParagraphRole.Byline).SelectMany(NamesOf).ToList();
        var next = headline + 1;
        string? subheadline = null;
        List<Block> copy = [];
        for (var i = next; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            if (paragraph.Role == ParagraphRole.Subtitle && subheadline is null && copy.Count == 0)
            {
                subheadline = paragraph.Text;
            }
            else if (paragraph.Role == ParagraphRole.Byline)
            {
                names.AddRange(NamesOf(paragraph));
            }
            else
            {
                copy.Add(new Block(KindOf(paragraphs, i), paragraph.Text));
            }
        }

        var firstLine = headline < 0 && copy.Count > 1 && copy[0].Text == plain.Headline ? plain.Headline : null;
        if (firstLine is not null)
        {
            copy.RemoveAt(0);
            if (subheadline is null && plain.Subheadline is { } second && copy.Count > 1 && copy[0].Text == second)
            {
                subheadline = second;
                copy.RemoveAt(0);
            }
        }

        return Titled(
            MarkedUpCopy.Read(new ParsedArticle
            {
                Headline = headline >= 0 ? paragraphs[headline].Text : firstLine,
                HeadlineOrigin = headline >= 0 ? HeadlineOrigin.Markup : HeadlineOrigin.FirstLine,
                Subheadline = subheadline,
                Byline = names,
                Blocks = [.. blocks, .. copy],
            }),
            title);
    }

    /// <summary>
    /// The article under the document's title, if nothing marks a headline. What readers see as one is trusted more: titles stay
    /// behind when a document is made from an old one.
    /// </summary>
    private static ParsedArticle Titled(ParsedArticle article, string? title)
    {
        if (title is null || (article.Headline is { } headline && (article.HeadlineOrigin == HeadlineOrigin.Markup || headline.Split(' ').Length >= FewestWords)))
        {
            return article;
        }

        var isRepeated = article.Blocks is [var first, _, ..] && SameText.Are(first.Text, title);
        var blocks = isRepeated ? article.Blocks.Skip(1) : article.Blocks;
        Block[] kicker = article.Headline is { } line && !SameText.Are(line, title) ? [new Block(BlockKind.Paragraph, line)] : [];
        return article with { Headline = title, HeadlineOrigin = HeadlineOrigin.Markup, Blocks = [.. kicker, .. blocks] };
    }

    /// <summary>The paragraph that is set as the headline; -1 when none is.</summary>
    private static int HeadlineIndex(IReadOnlyList<DocxParagraph> paragraphs)
    {
        for (var i = 0; i < Math.Min(paragraphs.Count, Top); i++)
        {
            if (paragraphs[i].Role == ParagraphRole.Title || (paragraphs[i].Role == ParagraphRole.Heading && !paragraphs.Take(Top).Any(paragraph => paragraph.Role == ParagraphRole.Title)))
            {
                return i;
            }

            if (paragraphs[i].Text.Length > LongestKicker || Endings.Of(paragraphs[i].Text) == Ending.Stop)
            {
                break;
            }
        }

        // A first line in bold is the headline where the copy is not.
        return paragraphs is [{ IsBold: true, Role: ParagraphRole.Text, Text.Length: <= Limits.HeadlineCharacters } first, { IsBold: false, Role: ParagraphRole.Text }, ..]
            && BylineLine.ReadTop(first.Text) is null && CreditLine.Read(first.Text) is null && DatelineReader.Read(first.Text) is null
            ? 0
            : -1;
    }

    private static BlockKind KindOf(IReadOnlyList<DocxParagraph> paragraphs, int index)
    {
        var paragraph = paragraphs[index];
        return paragraph.Role switch
        {
            ParagraphRole.Title or ParagraphRole.Heading => BlockKind.Heading,
            ParagraphRole.ListItem => BlockKind.ListItem,
            ParagraphRole.Quotation => BlockKind.Quotation,
            ParagraphRole.Text when paragraph.IsBold && IsBoldHeading(paragraphs, index) => BlockKind.Heading,
            _ => BlockKind.Paragraph,
        };
    }

    /// <summary>A short line in bold without a full stop, between paragraphs that are not bold.</summary>
    private static bool IsBoldHeading(IReadOnlyList<DocxParagraph> paragraphs, int index) =>
        index > 0 && index + 1 < paragraphs.Count && !paragraphs[index - 1].IsBold && !paragraphs[index + 1].IsBold
        && paragraphs[index].Text is { Length: <= LongestBoldHeading } text && Endings.Of(text) is Ending.Open or Ending.Question or Ending.Exclamation
        && BylineLine.ReadTop(text) is null && !NoteLine.Is(text) && CreditLine.Read(text) is null;

    private static IEnumerable<string> NamesOf(DocxParagraph byline) =>
        BylineLine.ReadTop(byline.Text)?.Names ?? PersonNames.Read(byline.Text) ?? [byline.Text];
}
