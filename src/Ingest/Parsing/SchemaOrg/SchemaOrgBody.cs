using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>Makes an article of what schema.org says and of the text in it, which is plain or HTML.</summary>
internal static class SchemaOrgBody
{
    public static ParsedArticle Read(SchemaOrgArticle article)
    {
        var headline = article.Headline ?? article.Name;
        var authors = BylineText.Read(article.Authors);
        var text = EmbeddedText.Read(article.Body ?? "", headline);
        var copy = MarkedUpCopy.Read(text with
        {
            Headline = headline ?? text.Headline,
            HeadlineOrigin = headline is null ? text.HeadlineOrigin : HeadlineOrigin.Markup,
            Subheadline = article.Subheadline ?? text.Subheadline,
            Byline = authors.Count > 0 ? authors : text.Byline,
        });
        return copy with
        {
            Dateline = copy.Dateline ?? DatelineOf(article.Dateline),
            Section = article.Section,
            Keywords = article.Keywords,
            Language = article.Language,
            Published = article.Published,
            Blocks = [.. copy.Blocks, .. article.Credits.Select(credit => credit.Line)],
            Credits = [.. copy.Credits, .. article.Credits.Select(credit => credit.Credit)],
            Warnings = [.. article.BadDates.Select(property => Problems.BadField(property, "a date or a time in ISO 8601"))],
        };
    }

    /// <summary>A dateline by itself has no dash behind it; one that is no dateline in form is a place.</summary>
    private static ParsedDateline? DatelineOf(string? written) =>
        written is null || written.Length > Limits.NameCharacters ? null
            : DatelineReader.Read(written)?.Dateline ?? DatelineReader.Read($"{written} — The")?.Dateline ?? new ParsedDateline(written, null, null);
}
