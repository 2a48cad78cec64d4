using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>Table <c>Articles</c>: one row for an article's current version, and one for each of its versions.</summary>
public sealed class ArticleStore(IngestTables tables)
{
    private const string Leftovers = nameof(Leftovers);
    private const string LeftoverLists = nameof(LeftoverLists);
    private const string ChangeAt = nameof(ChangeAt);

    /// <summary>The stamps before <see cref="ChangeAt"/>, in ticks.</summary>
    private const string EarlierStamps = nameof(EarlierStamps);

    /// <summary>Most earlier stamps that are kept: more than ever come together, and far less than a property holds.</summary>
    private const int MostStamps = 500;

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
        string[] columns = [nameof(Article.Version), ChangeAt, EarlierStamps, nameof(Article.Embargo)];
        await foreach (var row in tables.Articles.QueryAsync<TableEntity>(VersionsAfter(id, 0), select: columns, cancellationToken: cancellationToken))
        {
            keys.UnionWith(ChangePlaces.Of(id, row.GetInt32(nameof(Article.Version))!.Value, StampsOf(row), row.GetDateTimeOffset(nameof(Article.Embargo))));
        }

        return [.. keys];
    }

    /// <summary>
    /// Makes <paramref name="next"/> the current version, and keeps it as a version of its own, in one transaction.
    /// </summary>
    /// <param name="previous">The current version as it was read.</param>
    /// <param name="isSettled">Whether everything outside has followed that version.</param>
    /// <param name="next">The version to make.</param>
    /// <param name="now">The time under which it will be told: see <see cref="StoredArticle.Next"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>Null when somebody else has changed the article since <paramref name="previous"/> was read.</returns>
    public async Task<StoredArticle?> TrySaveAsync(StoredArticle? previous, bool isSettled, Article next, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var saved = new StoredArticle(
            next,
            default,
            [now],
            next.Status == ArticleStatus.Withdrawn ? next.Version : previous?.WithdrawnThrough ?? 0,
            LeftoversOf(previous, isSettled, next));
        TableTransactionAction[] actions =
        [
            previous is null
                ? new(TableTransactionActionType.Add, ToCurrentRow(saved))
                : new(TableTransactionActionType.UpdateReplace, ToCurrentRow(saved), previous.ETag),
            new(TableTransactionActionType.Add, ToRow(ArticleKeys.Version(next.Id, next.Version), saved)),
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

    /// <summary>Gives a version another time under which it is told; those before stay known.</summary>
    /// <returns>Null when somebody else has changed the article meanwhile.</returns>
    public async Task<StoredArticle?> TryStampAsync(StoredArticle stored, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stamped = stored with { Stamps = [.. stored.Stamps.TakeLast(MostStamps), stored.Next(now)] };
        TableTransactionAction[] actions =
        [
            new(TableTransactionActionType.UpdateMerge, Stamped(ArticleKeys.Current(stored.Article.Id)), stored.ETag),
            new(TableTransactionActionType.UpdateMerge, Stamped(ArticleKeys.Version(stored.Article.Id, stored.Article.Version)), ETag.All),
        ];
        try
        {
            var answers = await tables.Articles.SubmitTransactionAsync(actions, cancellationToken);
            return stamped with { ETag = answers.Value[0].Headers.ETag!.Value };
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return null;
        }

        TableEntity Stamped(TableKey key) => new(key.PartitionKey, key.RowKey) { [ChangeAt] = stamped.ChangeAt, [EarlierStamps] = TicksOf(stamped.Stamps) };
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
            isSettled ? [] : [.. earlier.Changes, .. previous.Places]);
    }

    /// <summary>The stamps before the last, as text.</summary>
    /// <returns>Null when there are none.</returns>
    private static string? TicksOf(IReadOnlyList<DateTimeOffset> stamps) =>
        stamps.Count > 1 ? string.Join(' ', stamps.SkipLast(1).Select(stamp => stamp.UtcTicks.ToString(CultureInfo.InvariantCulture))) : null;

    private static IReadOnlyList<DateTimeOffset> StampsOf(TableEntity row) =>
    [
        .. (row.GetString(EarlierStamps) ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(ticks => new DateTimeOffset(long.Parse(ticks, CultureInfo.InvariantCulture), TimeSpan.Zero)),
        row.GetDateTimeOffset(ChangeAt)!.Value,
    ];

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
            StampsOf(row),
            row.GetInt32(WithdrawnThrough) ?? 0,
            row.GetString(Leftovers) is { } json
                ? JsonSerializer.Deserialize<Leftovers>(json, ArticleJson.Options)! with { ListRows = LeftoverRows.Read(row.GetString(LeftoverLists)) }
                : Storage.Leftovers.None)
        {
            Document = document,
        };
    }

    private static TableEntity ToCurrentRow(StoredArticle stored)
    {
        var row = ToRow(ArticleKeys.Current(stored.Article.Id), stored);
        row[IsCurrent] = true;
        row[WithdrawnThrough] = stored.WithdrawnThrough > 0 ? stored.WithdrawnThrough : null;
        row[Leftovers] = stored.Leftovers.IsEmpty ? null : JsonSerializer.Serialize(stored.Leftovers with { ListRows = [] }, ArticleJson.Options);
        row[LeftoverLists] = LeftoverRows.Write(stored.Leftovers.ListRows);
        return row;
    }

    private static TableEntity ToRow(TableKey key, StoredArticle stored)
    {
        var article = stored.Article;
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
            [ChangeAt] = stored.ChangeAt,
            [EarlierStamps] = TicksOf(stored.Stamps),
            ["BlobETag"] = article.Source.ETag,
            [nameof(article.Source.Format)] = article.Source.Format,
            [nameof(article.Source.Encoding)] = article.Source.Encoding,
            [nameof(article.Source.Bytes)] = article.Source.Bytes,
        };
        DocumentColumns.Write(row, article);
        return row;
    }
}
