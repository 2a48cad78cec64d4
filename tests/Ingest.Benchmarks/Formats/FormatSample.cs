using System.Text;
using Ingest.Benchmarks.Copy;

namespace Ingest.Benchmarks.Formats;

/// <summary>Fiction in one of the formats.</summary>
/// <param name="Name">The format, for the table.</param>
/// <param name="Head">What stands before the copy.</param>
/// <param name="Piece">A paragraph, or a sub-heading where the second argument says so.</param>
/// <param name="Foot">What stands after the copy.</param>
internal sealed record FormatSample(string Name, Func<CopyParagraphs, string> Head, Func<string, bool, string> Piece, string Foot)
{
    private const int ParagraphsPerSubHeading = 7;

    /// <summary>Makes the file of its text: UTF-8, if nothing else is said.</summary>
    public Func<string, byte[]> Pack { get; init; } = Encoding.UTF8.GetBytes;

    /// <summary>Writes a file.</summary>
    /// <param name="bytes">The size of its text in UTF-8, which it comes close to from below.</param>
    /// <param name="number">Which article: no two numbers tell the same.</param>
    public byte[] Write(int bytes, int number)
    {
        var news = new CopyParagraphs(number);
        var text = new StringBuilder(Head(news)).Append(Piece(news.Lede(), false));
        var written = Encoding.UTF8.GetByteCount(text.ToString()) + Encoding.UTF8.GetByteCount(Foot);
        var paragraphs = 1;
        while (true)
        {
            var isHeading = paragraphs % ParagraphsPerSubHeading == 0;
            var next = Piece(isHeading ? news.SubHeading() : news.Paragraph(), isHeading);
            written += Encoding.UTF8.GetByteCount(next);
            if (written > bytes)
            {
                return Pack(text.Append(Foot).ToString());
            }

            text.Append(next);
            paragraphs++;
        }
    }
}
