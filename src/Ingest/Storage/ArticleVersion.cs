using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>What a list of versions shows of one.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Status">What readers might see of it when it was made.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="WordCount">Its number of words.</param>
/// <param name="At">When it was made.</param>
/// <param name="Embargo">Before when readers may not see it.</param>
public sealed record ArticleVersion(int Version, ArticleStatus Status, string Headline, int WordCount, DateTimeOffset At, DateTimeOffset? Embargo)
{
    /// <summary>The version as readers see it at a time; null while it is held back.</summary>
    public ArticleVersion? AsSeenAt(DateTimeOffset time)
    {
        if (Status != ArticleStatus.Embargoed)
        {
            return this;
        }

        return Embargo <= time ? this with { Status = ArticleStatus.Published } : null;
    }

    /// <summary>The columns that it is read from.</summary>
    internal static readonly string[] Columns =
    [
        nameof(Article.Version), nameof(Article.Status), nameof(Article.Headline), nameof(Article.WordCount), nameof(Article.Updated), nameof(Article.Ingested), nameof(Article.Embargo),
    ];

    /// <summary>Reads it from a version's row.</summary>
    internal static ArticleVersion Of(TableEntity row) => new(
        row.GetInt32(nameof(Article.Version))!.Value,
        Enum.Parse<ArticleStatus>(row.GetString(nameof(Article.Status))),
        row.GetString(nameof(Article.Headline)),
        row.GetInt32(nameof(Article.WordCount)) ?? 0,
        row.GetDateTimeOffset(nameof(Article.Updated)) ?? row.GetDateTimeOffset(nameof(Article.Ingested))!.Value,
        row.GetDateTimeOffset(nameof(Article.Embargo)));
}
