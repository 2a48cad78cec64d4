using System.Net;
using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.Html;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>Makes an article of what schema.org says and of the text in it, which is plain or HTML.</summary>
internal static partial class SchemaOrgBody
{
    public static ParsedArticle Read(SchemaOrgArticle article)
    {
        var headline = article.Headline ?? article.Name;
        var body = article.Body ?? "";
        var authors = BylineText.Read(article.Authors);
        var copy = Tags().IsMatch(body) ? Html.FiledCopy.Read(HtmlCopy.Read(body), headline, article.Subheadline, authors) : Html.FiledCopy.Read(PlainTextParser.Read(Unescaped(body)), headline);
        return copy with
        {
            Subheadline = article.Subheadline ?? copy.Subheadline,
            Byline = authors.Count > 0 ? authors : copy.Byline,
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

    private static string Unescaped(string text) => Reference().IsMatch(text) ? WebUtility.HtmlDecode(text) : text;

    [GeneratedRegex(@"</?(p|br|div|h[1-6]|ul|ol|li|blockquote|strong|b|em|i|a|span|figure|img|section|article|table)(\s[^<>]*)?/?>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("&(amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|#[0-9]{2,6}|#x[0-9a-f]{2,5});", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
