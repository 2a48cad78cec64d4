using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>Table <c>Articles</c>: one row for an article's current version, and one for each of its versions.</summary>
public sealed class ArticleStore(IngestTables tables)
{
    private const string Leftovers = nameof(Leftovers);
    private const string ChangeAt = nameof(ChangeAt);
    private const string IsCurrent = nameof(IsCurrent);
    private const string WithdrawnThrough = nameof(WithdrawnThrough);

    /// <summary>The current version of an article: one storage request.</summary>
    /// <returns>Null when there is no such article.</returns>
    public async Task<StoredArticle?> FindAsync(string id, CancellationToken cancellationToken) =>
        await FindRowAsync(ArticleKeys.Current(id), cancellationToken) is { } row ? FromRow(row) : null;

    /// <summary>One version of an article: one storage request.</summary>
    /// <returns>Null when there is no such version.</returns>
    public async Task<ArticleDocument?> FindVersionAsync(string id, int version, CancellationToken cancellationToken) =>
        await FindRowAsync(ArticleKeys.Version(id, version), cancellationToken) is { } row ? ArticleDocument.Of(row) : null;

    /// <summary>The current version of an article for readers, its document not taken apart: one storage request.</summary>
    /// <returns>Null when there is no such article.</returns>
    public async Task<ArticleDocument?> FindDocumentAsync(string id, CancellationToken cancellationToken) =>
        await FindRowAsync(ArticleKeys.Current(id), cancellationToken) is { } row ? ArticleDocument.Of(row) : null;

    /// <summary>Versions of an article in their order: one storage request.</summary>
    /// <param name="id">The article.</param>
    /// <param name="after">Only versions after this one; 0 for all.</param>
    /// <param name="limit">Most versions.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<IReadOnlyList<ArticleVersion>> ListVersionsAsync(string id, int after, int limit, CancellationToken cancellationToken)
    {
        List<ArticleVersion> versions = [];
        await foreach (var row in tables.Articles.QueryAsync<TableEntity>(VersionsAfter(id, after), limit, ArticleVersion.Columns, cancellationToken))
        {
            versions.Add(ArticleVersion.Of(row));
            if (versions.Count == limit)
            {
                break;
            }
        }

        return versions;
    }

    /// <summary>The keys of the rows of current versions, a page at a time.</summary>
    public AsyncPageable<TableEntity> CurrentRows(CancellationToken cancellationToken) => tables.Articles.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"IsCurrent eq {true}"),
        select: [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)],
        cancellationToken: cancellationToken);

    /// <summary>The places at which versions of an article may have been told.</summary>
    public async Task<IReadOnlyList<ChangeKey>> ChangesOfAsync(string id, CancellationToken cancellationToken)
    {
        HashSet<ChangeKey> keys = [];
        string[] columns = [nameof(Article.Version), ChangeAt, nameof(Article.Embargo)];
        await foreach (var row in tables.Articles.QueryAsync<TableEntity>(VersionsAfter(id, 0), select: columns, cancellationToken: cancellationToken))
        {
            keys.UnionWith(ChangeKeys(id, row.GetInt32(nameof(Article.Version))!.Value, row.GetDateTimeOffset(ChangeAt)!.Value, row.GetDateTimeOffset(nameof(Article.Embargo))));
        }

        return [.. keys];
    }

    /// <summary>
    /// Makes <paramref name="next"/> the current version, and keeps it as a version of its own, in one transaction.
    /// </summary>
    /// <param name="previous">The current version as it was read.</param>
    /// <param name="isSettled">Whether everything outside has followed that version.</param>
    /// <param name="next">The version to make.</param>
    /// <param name="now">The time under which it will be told.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Null when somebody else has changed the article since <paramref name="previous"/> was read.</returns>
    public async Task<StoredArticle?> TrySaveAsync(StoredArticle? previous, bool isSettled, Article next, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var saved = new StoredArticle(
            next,
            default,
            now,
            next.Status == ArticleStatus.Withdrawn ? next.Version : previous?.WithdrawnThrough ?? 0,
            LeftoversOf(previous, isSettled, next));
        TableTransactionAction[] actions =
        [
            previous is null
                ? new(TableTransactionActionType.Add, ToCurrentRow(saved))
                : new(TableTransactionActionType.UpdateReplace, ToCurrentRow(saved), previous.ETag),
            new(TableTransactionActionType.Add, ToRow(ArticleKeys.Version(next.Id, next.Version), next, now)),
        ];
        try
        {
            var answers = await tables.Articles.SubmitTransactionAsync(actions, cancellationToken);
            return saved with { ETag = answers.Value[0].Headers.ETag!.Value };
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return null;
        }
    }

    /// <summary>Gives a version another time under which it is told.</summary>
    /// <returns>Null when somebody else has changed the article meanwhile.</returns>
    public async Task<StoredArticle?> TryStampAsync(StoredArticle stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var current = ArticleKeys.Current(stored.Article.Id);
        var version = ArticleKeys.Version(stored.Article.Id, stored.Article.Version);
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.UpdateMerge, new TableEntity(current.PartitionKey, current.RowKey) { [ChangeAt] = now }, stored.ETag),
            new(TableTransactionActionType.UpdateMerge, new TableEntity(version.PartitionKey, version.RowKey) { [ChangeAt] = now }, ETag.All),
        ];
        try
        {
            var answers = await tables.Articles.SubmitTransactionAsync(actions, cancellationToken);
            return stored with { ChangeAt = now, ETag = answers.Value[0].Headers.ETag!.Value };
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return null;
        }
    }

    private static Leftovers LeftoversOf(StoredArticle? previous, bool isSettled, Article next)
    {
        if (previous is null)
        {
            return Storage.Leftovers.None;
        }

        var (earlier, current) = (isSettled ? Storage.Leftovers.None : previous.Leftovers, previous.Article);
        return new Leftovers(
            [.. earlier.ListRows.Concat(ListKeys.Of(current)).Except(ListKeys.Of(next))],
            [.. earlier.ContentHashes.Append(current.ContentHash).Distinct(StringComparer.Ordinal).Where(hash => !next.IsListed || hash != next.ContentHash)],
            isSettled ? [] : [.. earlier.Changes, .. ChangeKeys(current.Id, current.Version, previous.ChangeAt, current.Embargo)]);
    }

    /// <summary>A version is told when it is made, and, while it is under embargo, when that ends.</summary>
    private static IReadOnlyList<ChangeKey> ChangeKeys(string id, int version, DateTimeOffset changeAt, DateTimeOffset? embargo) => embargo > changeAt
        ? [new ChangeKey(changeAt, id, version), new ChangeKey(embargo.Value, id, version)]
        : [new ChangeKey(changeAt, id, version)];

    private static string VersionsAfter(string id, int version) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {id} and RowKey gt {ArticleKeys.Version(id, version).RowKey}");

    private async Task<TableEntity?> FindRowAsync(TableKey key, CancellationToken cancellationToken)
    {
        var response = await tables.Articles.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, cancellationToken: cancellationToken);
        return response.HasValue ? response.Value : null;
    }

    private static StoredArticle FromRow(TableEntity row)
    {
        var document = ArticleDocument.Of(row);
        return new StoredArticle(
            document.Article,
            row.ETag,
            row.GetDateTimeOffset(ChangeAt)!.Value,
            row.GetInt32(WithdrawnThrough) ?? 0,
            row.GetString(Leftovers) is { } json ? JsonSerializer.Deserialize<Leftovers>(json, ArticleJson.Options)! : Storage.Leftovers.None)
        {
            Document = document,
        };
    }

    private static TableEntity ToCurrentRow(StoredArticle stored)
    {
        var row = ToRow(ArticleKeys.Current(stored.Article.Id), stored.Article, stored.ChangeAt);
        row[IsCurrent] = true;
        row[WithdrawnThrough] = stored.WithdrawnThrough > 0 ? stored.WithdrawnThrough : null;
        row[Leftovers] = stored.Leftovers.IsEmpty ? null : JsonSerializer.Serialize(stored.Leftovers, ArticleJson.Options);
        return row;
    }

    private static TableEntity ToRow(TableKey key, Article article, DateTimeOffset changeAt)
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
            [ChangeAt] = changeAt,
            ["BlobETag"] = article.Source.ETag,
            [nameof(article.Source.Format)] = article.Source.Format,
            [nameof(article.Source.Encoding)] = article.Source.Encoding,
            [nameof(article.Source.Bytes)] = article.Source.Bytes,
        };
        DocumentColumns.Write(row, article);
        return row;
    }
}
