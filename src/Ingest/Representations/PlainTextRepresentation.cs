using System.Globalization;
using System.Text;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Representations;

/// <summary>
/// Copy to be read as it is: headline and sub-headings underlined, items with a hyphen, quotations with an angle bracket,
/// an empty line between any two. The words stay as they were written.
/// </summary>
public sealed class PlainTextRepresentation : IArticleRepresentation
{
    /// <summary>Longest line under a heading: the width of a page of copy.</summary>
    private const int MostUnderlined = 72;

    /// <inheritdoc/>
    public string MediaType => "text/plain";

    /// <inheritdoc/>
    public string ContentType => "text/plain; charset=utf-8";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write(ArticleDocument document, Uri address)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Encoding.UTF8.GetBytes(string.Join("\n\n", Paragraphs(document.Article)) + "\n");
    }

    private static IEnumerable<string> Paragraphs(Article article)
    {
        yield return Underlined(article.Headline, '=');
        string?[] facts = [article.Subheadline, CopyLines.Byline(article), CopyLines.Dateline(article)];
        foreach (var fact in facts.OfType<string>())
        {
            yield return fact;
        }

        foreach (var piece in CopyLines.Pieces(article.Blocks))
        {
            yield return piece[0].Kind switch
            {
                BlockKind.Heading => Underlined(piece[0].Text, '-'),
                BlockKind.ListItem => string.Join('\n', piece.Select(item => $"- {item.Text}")),
                BlockKind.Quotation => string.Join("\n>\n", piece.Select(paragraph => $"> {paragraph.Text}")),
                _ => piece[0].Text,
            };
        }

        foreach (var credit in CopyLines.CreditsBesideTheCopy(article))
        {
            yield return credit;
        }
    }

    private static string Underlined(string heading, char line) =>
        $"{heading}\n{new string(line, Math.Clamp(new StringInfo(heading).LengthInTextElements, 1, MostUnderlined))}";
}
