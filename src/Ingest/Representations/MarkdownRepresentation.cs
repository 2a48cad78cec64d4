using System.Text;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Representations;

/// <summary>The article in Markdown (CommonMark): headline, sub-headings, lists and quotations as such, and all text escaped so that it stays text.</summary>
public sealed class MarkdownRepresentation : IArticleRepresentation
{
    /// <inheritdoc/>
    public string MediaType => "text/markdown";

    /// <summary>The charset is required (RFC 7763, section 2).</summary>
    public string ContentType => "text/markdown; charset=utf-8";

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write(ArticleDocument document, Uri address)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Encoding.UTF8.GetBytes(string.Join("\n\n", Paragraphs(document.Article)) + "\n");
    }

    private static IEnumerable<string> Paragraphs(Article article)
    {
        yield return $"# {MarkdownText.Escape(article.Headline)}";
        string?[] facts = [article.Subheadline, CopyLines.Byline(article), CopyLines.Dateline(article)];
        foreach (var fact in facts.OfType<string>())
        {
            yield return MarkdownText.Escape(fact);
        }

        foreach (var piece in CopyLines.Pieces(article.Blocks))
        {
            yield return piece[0].Kind switch
            {
                BlockKind.Heading => $"## {MarkdownText.Escape(piece[0].Text)}",
                BlockKind.ListItem => string.Join('\n', piece.Select(item => $"- {MarkdownText.Escape(item.Text)}")),
                BlockKind.Quotation => string.Join("\n>\n", piece.Select(paragraph => $"> {MarkdownText.Escape(paragraph.Text)}")),
                _ => MarkdownText.Escape(piece[0].Text),
            };
        }

        foreach (var credit in CopyLines.CreditsBesideTheCopy(article))
        {
            yield return MarkdownText.Escape(credit);
        }
    }
}
