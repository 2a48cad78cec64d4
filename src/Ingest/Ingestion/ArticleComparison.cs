using System.Text.Json;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>Tells a correction from the same article sent again.</summary>
internal static class ArticleComparison
{
    private static readonly JsonSerializerOptions Collapsed = new(ArticleJson.Options) { Converters = { new CollapsedStringConverter() } };

    /// <summary>
    /// Whether two versions say the same: the same text, however spaced, and the same facts. When and from which file
    /// they were read does not matter.
    /// </summary>
    public static bool SaysTheSame(Article left, Article right) =>
        left.ContentHash == right.ContentHash && Facts(left) == Facts(right);

    private static string Facts(Article article) => JsonSerializer.Serialize(
        article with
        {
            Version = 0,
            Status = article.IsEmbargoedUntilATime ? ArticleStatus.Published : article.Status,
            Updated = null,
            Ingested = default,
            Source = new ArticleSource(article.Source.Blob, "", null, article.Source.Format, "", 0),
        },
        Collapsed);
}
