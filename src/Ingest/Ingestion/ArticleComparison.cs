using System.Text.Json;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>Tells a correction from the same article sent again.</summary>
internal static class ArticleComparison
{
    private static readonly JsonSerializerOptions Collapsed = new(ArticleJson.Options) { Converters = { new CollapsedStringConverter() } };

    /// <summary>
    /// Whether the next version would say the same: the same text, however spaced, and the same facts. When and from which
    /// file they were read does not matter. What was withdrawn on request stays so until a file says something else.
    /// </summary>
    public static bool SaysTheSame(Article current, Article next) =>
        current.ContentHash == next.ContentHash
        && Facts(current) == Facts(current.Withdrawal?.Origin == WithdrawalOrigin.Request ? next with { Status = ArticleStatus.Withdrawn } : next);

    private static string Facts(Article article) => JsonSerializer.Serialize(
        article with
        {
            Version = 0,
            Status = article.IsEmbargoedUntilATime ? ArticleStatus.Published : article.Status,
            Updated = null,
            Ingested = default,
            SimilarTo = null,
            Withdrawal = null,
            Source = new ArticleSource(article.Source.Blob, "", null, article.Source.Format, "", 0),
        },
        Collapsed);
}
