using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>Table <c>Articles</c>: one row for an article's current version, and one for each of its versions.</summary>
public sealed class ArticleStore(IngestTables tables)
{
    private const string StaleListRows = nameof(StaleListRows);

    /// <summary>The current version of an article: one storage request.</summary>
    /// <returns>Null when there is no such article.</returns>
    public async Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var key = ArticleKeys.Current(id);
        var response = await tables.Articles.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, cancellationToken: cancellationToken);
        if (!response.HasValue)
        {
            return null;
        }

        var row = response.Value!;
        var stale = row.GetString(StaleListRows) is { } json ? JsonSerializer.Deserialize<TableKey[]>(json, ArticleJson.Options) : null;
        return new StoredArticle(DocumentColumns.Read(row), row.ETag, stale ?? []);
    }

    /// <summary>
    /// Makes <paramref name="next"/> the current version, and keeps it as a version of its own, in one transaction.
    /// </summary>
    /// <returns>False when somebody else has changed the article since <paramref name="previous"/> was read.</returns>
    public async Task<bool> TrySaveAsync(StoredArticle? previous, Article next, IReadOnlyList<TableKey> staleListRows, CancellationToken cancellationToken)
    {
        var current = ToRow(ArticleKeys.Current(next.Id), next);
        if (staleListRows.Count > 0)
        {
            current[StaleListRows] = JsonSerializer.Serialize(staleListRows, ArticleJson.Options);
        }

        TableTransactionAction[] actions =
        [
            previous is null
                ? new(TableTransactionActionType.Add, current)
                : new(TableTransactionActionType.UpdateReplace, current, previous.ETag),
            new(TableTransactionActionType.Add, ToRow(ArticleKeys.Version(next.Id, next.Version), next)),
        ];

        try
        {
            await tables.Articles.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return false;
        }
    }

    private static TableEntity ToRow(TableKey key, Article article)
    {
        var row = new TableEntity(key.PartitionKey, key.RowKey)
        {
            [nameof(article.Version)] = article.Version,
            [nameof(article.Status)] = article.Status.ToString(),
            [nameof(article.Publisher)] = article.Publisher,
            [nameof(article.Path)] = article.Path,
            [nameof(article.Headline)] = article.Headline,
            [nameof(article.HeadlineOrigin)] = article.HeadlineOrigin.ToString(),
            [nameof(article.Section)] = article.Section,
            [nameof(article.Language)] = article.Language,
            [nameof(article.Published)] = article.Published,
            [nameof(article.PublishedOrigin)] = article.PublishedOrigin.ToString(),
            [nameof(article.Updated)] = article.Updated,
            [nameof(article.Ingested)] = article.Ingested,
            [nameof(article.Embargo)] = article.Embargo,
            [nameof(article.WordCount)] = article.WordCount,
            [nameof(article.ContentHash)] = article.ContentHash,
            ["BlobETag"] = article.Source.ETag,
            [nameof(article.Source.Format)] = article.Source.Format,
            [nameof(article.Source.Encoding)] = article.Source.Encoding,
            [nameof(article.Source.Bytes)] = article.Source.Bytes,
        };
        DocumentColumns.Write(row, article);
        return row;
    }
}
