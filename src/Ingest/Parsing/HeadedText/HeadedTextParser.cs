using Ingest.Articles;
using Ingest.Parsing.Fields;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.HeadedText;

/// <summary>
/// Reads plain copy below header lines such as <c>Headline: …</c> and <c>Byline: …</c>. Lines of the header whose names are
/// not known become notes, so that nothing is lost.
/// </summary>
public sealed class HeadedTextParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "headed-text";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["text/plain", "text/markdown", "text/x-markdown"], ["txt", "text", "asc", "md", "markdown"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => HeaderBlock.Read(file.Text) is not null;

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        if (HeaderBlock.Read(file.Text) is not { } header)
        {
            return ParseResult.Of(PlainTextParser.Read(file.Text));
        }

        var fields = DocumentFields.Read(header.Fields);
        var copy = PlainTextParser.Read(file.Text[header.BodyStart..], fields.Headline);
        var notes = header.Others.Select(line => new Block(BlockKind.Note, UnicodeText.Name(line)));
        return fields.Over(copy with { Blocks = [.. notes, .. copy.Blocks] });
    }
}
