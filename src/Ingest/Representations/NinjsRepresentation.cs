using System.Globalization;
using System.Text.Json;
using Ingest.Articles;
using Ingest.Storage;

namespace Ingest.Representations;

/// <summary>
/// The article as an item of IPTC's ninjs 3.1 (https://iptc.org/standards/ninjs/), with nothing in it that the standard does not
/// know. The time of publication is its <c>contentCreated</c>, unless it is only that of the upload: that of the content is not known then.
/// </summary>
public sealed class NinjsRepresentation : IArticleRepresentation
{
#pragma warning disable S5332 // The standard's name for its schema, which nobody fetches.
    private const string Schema = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";
#pragma warning restore S5332
    private const string PlainText = "text/plain";

    /// <inheritdoc/>
    public string MediaType => "application/ninjs+json";

    /// <inheritdoc/>
    public string ContentType => MediaType;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write(ArticleDocument document, Uri address)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(address);
        var article = document.Article;
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Uri = address.AbsoluteUri,
                Standard = new { Name = "ninjs", Version = "3.1", Schema },
                Type = "text",
                RepresentationType = "full",
                PubStatus = "usable",
                Version = article.Version.ToString(CultureInfo.InvariantCulture),
                FirstCreated = article.Ingested,
                VersionCreated = article.Updated ?? article.Ingested,
                ContentCreated = article.PublishedOrigin == PublishedOrigin.Upload ? (DateTimeOffset?)null : article.Published,
                EmbargoedUntil = article.Embargo,
                article.Language,
                Headlines = Headlines(article),
                By = CopyLines.Byline(article),
                Located = article.Dateline?.Place,
                Descriptions = article.Summary is { } summary ? new[] { new { Role = "summary", ContentType = PlainText, Value = summary } } : null,
                Bodies = new[] { new { Role = "main", ContentType = "text/html", article.WordCount, Value = NinjsBodyHtml.Of(article) } },
                Subjects = Subjects(article),
                InfoSources = InfoSources(article),
                AltIds = new[] { new { Role = "id", Value = article.Id }, new { Role = "path", Value = $"{article.Publisher}/{article.Path}" } },
            },
            ArticleJson.Options);
    }

    private static IEnumerable<object> Headlines(Article article)
    {
        yield return new { Role = "main", ContentType = PlainText, Value = article.Headline };
        if (article.Subheadline is { } subheadline)
        {
            yield return new { Role = "subheadline", ContentType = PlainText, Value = subheadline };
        }
    }

    /// <summary>ninjs has no word for a section; it is among the things that the article has to do with, and so are the keywords.</summary>
    private static List<object>? Subjects(Article article)
    {
        List<object> subjects = [.. (article.Keywords ?? []).Select(keyword => new { Name = keyword, Rel = "keyword" })];
        if (article.Section is { } section)
        {
            subjects.Insert(0, new { Name = section, Rel = "section" });
        }

        return subjects.Count > 0 ? subjects : null;
    }

    private static IEnumerable<object> InfoSources(Article article)
    {
        yield return new { Role = "publisher", Literal = article.Publisher };
        if (article.Dateline?.Agency is { } agency)
        {
            yield return new { Role = "agency", Name = agency };
        }
    }
}
