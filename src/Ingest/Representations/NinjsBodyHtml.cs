using System.Text;
using Ingest.Articles;

namespace Ingest.Representations;

/// <summary>The copy as HTML, with no more than its structure: paragraphs, sub-headings, lists, quotations.</summary>
internal static class NinjsBodyHtml
{
    /// <summary>The copy, and below it the credits that it does not show itself.</summary>
    public static string Of(Article article)
    {
        var html = new StringBuilder();
        foreach (var piece in CopyLines.Pieces(article.Blocks))
        {
            Append(html, piece);
        }

        foreach (var credit in CopyLines.CreditsBesideTheCopy(article))
        {
            AppendElement(html, "p", credit);
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, IReadOnlyList<Block> piece)
    {
        switch (piece[0].Kind)
        {
            case BlockKind.Heading:
                AppendElement(html, "h2", piece[0].Text);
                break;
            case BlockKind.ListItem:
                AppendInside(html, "ul", "li", piece);
                break;
            case BlockKind.Quotation:
                AppendInside(html, "blockquote", "p", piece);
                break;
            default:
                AppendElement(html, "p", piece[0].Text);
                break;
        }
    }

    private static void AppendInside(StringBuilder html, string outer, string inner, IReadOnlyList<Block> piece)
    {
        html.Append('<').Append(outer).Append('>');
        foreach (var block in piece)
        {
            AppendElement(html, inner, block.Text);
        }

        html.Append("</").Append(outer).Append('>');
    }

    /// <summary>In the content of an element only these three mean anything; all else stays as it was written.</summary>
    private static void AppendElement(StringBuilder html, string element, string text)
    {
        html.Append('<').Append(element).Append('>');
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                _ => html.Append(character),
            };
        }

        html.Append("</").Append(element).Append('>');
    }
}
