using System.Text;

namespace Ingest.Benchmarks.Copy;

/// <summary>Articles to measure with: fiction of our own, the same for the same number.</summary>
internal static class FictionalCopy
{
    /// <summary>The size of an ordinary article, in bytes.</summary>
    public const int OrdinaryBytes = 4 * 1024;

    private const int ParagraphsPerSubHeading = 7;
    private const int WrappedColumns = 72;
    private const int WireColumns = 65;
    private const string WireIndent = "     ";

    /// <summary>Writes an article: headline, byline, lede, then paragraphs with a sub-heading now and then.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="bytes">Its size in UTF-8, which it comes close to from below.</param>
    /// <param name="number">Which article: no two numbers tell the same.</param>
    public static string Write(CopyLayout layout, int bytes, int number)
    {
        var news = new CopyParagraphs(number);
        var lede = layout == CopyLayout.WireCopy ? $"{news.Place().ToUpperInvariant()}, May 24 (Northwire) — {news.Lede()}" : news.Lede();
        var copy = new StringBuilder()
            .Append(news.Headline()).Append("\n\n")
            .Append(news.Byline()).Append("\n\n")
            .Append(Lay(lede, layout));
        var written = Encoding.UTF8.GetByteCount(copy.ToString());
        var paragraphs = 1;
        while (true)
        {
            var next = paragraphs % ParagraphsPerSubHeading == 0 ? LaySubHeading(news.SubHeading(), layout) : Lay(news.Paragraph(), layout);
            written += Encoding.UTF8.GetByteCount(next);
            if (written > bytes)
            {
                return copy.ToString();
            }

            copy.Append(next);
            paragraphs++;
        }
    }

    private static string Lay(string paragraph, CopyLayout layout) => layout switch
    {
        CopyLayout.LinePerParagraph => paragraph + "\n",
        CopyLayout.BlankLines => Wrap(paragraph, "", WrappedColumns) + "\n",
        _ => Wrap(paragraph, WireIndent, WireColumns),
    };

    private static string LaySubHeading(string heading, CopyLayout layout) =>
        layout == CopyLayout.LinePerParagraph ? heading + "\n" : $"\n{heading}\n\n";

    private static string Wrap(string paragraph, string indent, int columns)
    {
        var lines = new StringBuilder(indent);
        var column = indent.Length;
        foreach (var word in paragraph.Split(' '))
        {
            if (column > indent.Length && column + 1 + word.Length > columns)
            {
                lines.Append('\n');
                column = 0;
            }
            else if (column > indent.Length)
            {
                lines.Append(' ');
                column++;
            }

            lines.Append(word);
            column += word.Length;
        }

        return lines.Append('\n').ToString();
    }
}
