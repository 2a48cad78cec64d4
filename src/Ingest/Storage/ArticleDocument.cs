using System.Text.Json;
using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// One version of an article as its row holds it. What is asked most, its JSON and when it last changed, is there without
/// taking the document apart.
/// </summary>
public sealed class ArticleDocument
{
    private readonly ArticleStatus _status;
    private readonly DateTimeOffset? _lastModified;
    private Article? _article;

    private ArticleDocument(string id, ReadOnlyMemory<byte> json, ArticleStatus status, DateTimeOffset? lastModified)
    {
        Id = id;
        Json = json;
        _status = status;
        _lastModified = lastModified;
    }

    /// <inheritdoc cref="Article.Id"/>
    public string Id { get; }

    /// <summary>The article as JSON in UTF-8, as it was stored.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The article itself.</summary>
    public Article Article => _article ??= JsonSerializer.Deserialize<Article>(Json.Span, ArticleJson.Options) ?? throw new JsonException("The row holds no article.");

    /// <inheritdoc cref="Article.LastModified"/>
    public DateTimeOffset LastModified => _lastModified ?? Article.LastModified;

    /// <inheritdoc cref="Article.Withdrawal"/>
    public Withdrawal? Withdrawal => _status == ArticleStatus.Withdrawn ? Article.Withdrawal : null;

    /// <inheritdoc cref="Article.AsSeenAt"/>
    public ArticleDocument? AsSeenAt(DateTimeOffset time)
    {
        if (_status != ArticleStatus.Embargoed)
        {
            return this;
        }

        return Article.AsSeenAt(time) is { } seen ? Of(seen) : null;
    }

    /// <summary>Reads it from a row of the table <c>Articles</c>.</summary>
    internal static ArticleDocument Of(TableEntity row)
    {
        var status = Enum.Parse<ArticleStatus>(row.GetString(nameof(Article.Status)));
        return new ArticleDocument(row.PartitionKey, DocumentColumns.ReadJson(row), status, status == ArticleStatus.Published ? LastModifiedOf(row) : null);
    }

    /// <summary>The document of an article.</summary>
    internal static ArticleDocument Of(Article article) => new(article.Id, JsonSerializer.SerializeToUtf8Bytes(article, ArticleJson.Options), article.Status, article.LastModified)
    {
        _article = article,
    };

    private static DateTimeOffset? LastModifiedOf(TableEntity row) =>
        Article.LastModifiedOf(
            row.GetDateTimeOffset(nameof(Article.Updated)) ?? row.GetDateTimeOffset(nameof(Article.Ingested))!.Value,
            row.GetDateTimeOffset(nameof(Article.Embargo)));
}
