using Ingest.Articles;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Reads plain copy: one paragraph to a line, paragraphs between blank lines, or wire copy wrapped to a width with
/// indented paragraphs. What a line is follows from the text alone; in doubt it is a paragraph. Every character
/// but blanks ends up in the headline, the sub-headline, the byline, the time of publication, the dateline or a block.
/// </summary>
public sealed class PlainTextParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "text";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["text/plain", "text/markdown", "text/x-markdown"], ["txt", "text", "asc", "md", "markdown"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Text.Length > 0;

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file) => ParseResult.Of(Read(file.Text));

    /// <summary>Reads copy that has no markup, or stands in a document as plain text.</summary>
    /// <param name="text">The copy.</param>
    /// <param name="headline">The headline when it is known already: a first line that repeats it is passed over, and none is taken for one.</param>
    public static ParsedArticle Read(string text, string? headline = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var passages = PassageReader.Read(text);
        var front = FrontMatterReader.Read(passages, headline);
        var blocks = new List<Block>(passages.Count);
        blocks.AddRange(front.Blocks);
        var credits = new List<Credit>(front.Credits);
        var names = new List<string>(front.Byline);
        BodyReader.Read(passages, front, passages.Exists(passage => passage.Lines > 1), blocks, credits, names);
        return new ParsedArticle
        {
            Headline = front.Headline,
            HeadlineOrigin = HeadlineOrigin.FirstLine,
            Subheadline = front.Subheadline,
            Byline = names,
            Dateline = front.Dateline,
            Published = front.Published,
            Blocks = blocks,
            Credits = credits,
        };
    }
}
