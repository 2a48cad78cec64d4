using Ingest.Articles;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.Html;

/// <summary>
/// Reads HTML: whole pages, in which it looks for the article, and fragments, which are copy from end to end. Runs no
/// script, follows no link and loads nothing.
/// </summary>
public sealed class HtmlArticleParser : IArticleParser
{
    /// <summary>Most links of a page without furniture that is taken to be all copy.</summary>
    private const int MostPlainLinks = 2;

    /// <inheritdoc/>
    public string Format => "html";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["text/html", "application/xhtml+xml"], ["html", "htm", "xhtml", "shtml"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => HtmlRecognition.IsPage(file.Text) || (!IsMarkdown(file) && HtmlRecognition.IsFragment(file.Text));

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        var tree = HtmlTree.Parse(file.Text);
        if (tree.Document is not { } document)
        {
            return ParseResult.Rejected(tree.Problem ?? Problems.Malformed("HTML", "it cannot be parsed"));
        }

        if (!HtmlRecognition.IsPage(file.Text))
        {
            return ParseResult.Of(document.Body is { } fragment ? Compose(HtmlCopy.Read(fragment), new PageFacts()) : new ParsedArticle());
        }

        var elements = PageElements.Of(document);
        var facts = PageFactsReader.Read(document, elements);
        var isAllCopy = elements.Furniture == 0 && elements.Links <= MostPlainLinks && document.Body is not null;
        var copy = isAllCopy ? HtmlCopy.Read(document.Body!) : PageBody.Read(document, elements, file.Text);
        return ParseResult.Of(Compose(copy, facts));
    }

    /// <summary>Markdown may open with HTML, so that only its name tells it from a fragment.</summary>
    private static bool IsMarkdown(SourceFile file) => file.Extension is "md" or "markdown" || file.MediaType is "text/markdown" or "text/x-markdown";

    private static ParsedArticle Compose(HtmlCopy copy, PageFacts facts) => MarkedUpCopy.Read(new ParsedArticle
    {
        Headline = facts.Headline,
        HeadlineOrigin = HeadlineOrigin.Markup,
        Subheadline = facts.Subheadline,
        Byline = facts.Byline,
        Section = facts.Section,
        Keywords = facts.Keywords,
        Language = facts.Language,
        Published = facts.Published,
        Blocks = copy.Blocks,
        Credits = copy.Credits,
        Warnings = facts.Warnings,
    });
}
