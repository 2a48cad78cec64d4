using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// Table <c>ArticleLists</c>: the lists that articles are found through, of all articles, of each publisher, of each
/// section and of each keyword. A row holds the card to show and the columns to choose by. Both rows that an article has
/// in a list, see <see cref="ListKeys"/>, come and go together, in one transaction: one storage request a list.
/// </summary>
public sealed class ArticleLists(IngestTables tables, TimeProvider time)
{
    /// <summary>
    /// So many answers of Table Storage are asked for, each of which may have come to its five seconds and found nothing
    /// (https://learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination), before a page that has an article is given as it is.
    /// </summary>
    public const int AnswersOfAPage = 5;

    private const string Card = nameof(Card);
    private const string Publisher = nameof(Publisher);
    private const string Changed = nameof(Changed);
    private const string Language = nameof(Language);
    private const string Section = nameof(Section);
    private const string Version = nameof(Version);
    private const string ContentHash = nameof(ContentHash);
    private const string Sketch = nameof(Sketch);

    /// <summary>Most articles that one is compared with: as many as Table Storage gives in one answer.</summary>
    public const int MostCompared = 1000;

    /// <summary>How many days before and after an article those were published that it is compared with.</summary>
    public const int ComparedDays = 3;

    /// <summary>From when on readers may see the row: its embargo, or the beginning of time.</summary>
    private const string VisibleFrom = nameof(VisibleFrom);

    /// <summary>The earliest instant that Table Storage can hold.</summary>
    private static readonly DateTimeOffset Always = IsoTime.StartOf(new DateOnly(IsoTime.EarliestYear, 1, 1));

    private static readonly string[] Columns = [nameof(ITableEntity.RowKey), Card];

    /// <summary>Puts the article into its lists, and takes it off those that it has left. Harmless to repeat.</summary>
    /// <param name="article">The article.</param>
    /// <param name="stale">Where it does not stand any more: see <see cref="ListKeys.Of"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task PlaceAsync(Article article, IReadOnlyList<TableKey> stale, CancellationToken cancellationToken)
    {
        var card = JsonSerializer.Serialize(ArticleCard.Of(article), ArticleJson.Options);
        var placing = ListKeys.Of(article).Select(key => tables.ArticleLists.SubmitTransactionAsync(
            ListKeys.Pair(key).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToRow(row, article, card))),
            cancellationToken));
        return Task.WhenAll(placing.Append(RemoveAsync(stale, cancellationToken)));
    }

    /// <summary>Takes articles off lists. Harmless to repeat.</summary>
    /// <param name="keys">Where they stand: see <see cref="ListKeys.Of"/>.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task RemoveAsync(IEnumerable<TableKey> keys, CancellationToken cancellationToken) =>
        Task.WhenAll(keys.Select(key => RemovePairAsync(ListKeys.Pair(key), cancellationToken)));

    private async Task RemovePairAsync(IReadOnlyList<TableKey> pair, CancellationToken cancellationToken)
    {
        try
        {
            await tables.ArticleLists.SubmitTransactionAsync(pair.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(key.PartitionKey, key.RowKey), ETag.All)), cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            // Neither is there, unless something else than Ingest has taken one of them.
            await Task.WhenAll(pair.Select(key => tables.ArticleLists.DeleteEntityAsync(key.PartitionKey, key.RowKey, ETag.All, cancellationToken)));
        }
    }

    /// <summary>Takes a row off a list if nobody has written it since it was read.</summary>
    public async Task<bool> TryRemoveAsync(TableKey key, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            await tables.ArticleLists.DeleteEntityAsync(key.PartitionKey, key.RowKey, etag, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return false;
        }
    }

    /// <summary>Whether an article's rows are there, in its current version; or, if it is not to be shown, none of them.</summary>
    public async Task<bool> AreRightAsync(Article article, bool isShown, CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(ListKeys.Of(article).SelectMany(ListKeys.Pair).Select(async key =>
        {
            var row = await tables.ArticleLists.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, [Version], cancellationToken);
            return row.HasValue ? row.Value!.GetInt32(Version) ?? 0 : (int?)null;
        }));
        return rows.All(version => version == (isShown ? article.Version : null));
    }

    /// <summary>The keys and entity tags of all rows, a page at a time.</summary>
    public AsyncPageable<TableEntity> Rows(CancellationToken cancellationToken) => tables.ArticleLists.QueryAsync<TableEntity>(
        select: [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp)],
        cancellationToken: cancellationToken);

    /// <summary>
    /// The article of the same publisher that says most nearly the same: one storage request. It is looked for among the
    /// newest <see cref="MostCompared"/> that are listed and were published at most <see cref="ComparedDays"/> days before or after.
    /// </summary>
    /// <returns>Its id; null when none is similar: see <see cref="TextSketch.SimilarLanes"/>.</returns>
    public async Task<string?> FindSimilarAsync(Article article, CancellationToken cancellationToken)
    {
        if (TextSketch.Of(article.Blocks) is not { } sketch)
        {
            return null;
        }

        var (from, to) = (ListKeys.Boundary(Shift(article.Published, ComparedDays).AddTicks(1)), ListKeys.Boundary(Shift(article.Published, -ComparedDays)));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ListKeys.Publisher(article.Publisher)} and RowKey gt {from} and RowKey lt {to} and VisibleFrom le {time.GetUtcNow()}");
        var (best, shared, compared) = ((string?)null, TextSketch.SimilarLanes - 1, 0);
        await foreach (var row in tables.ArticleLists.QueryAsync<TableEntity>(filter, MostCompared, [nameof(ITableEntity.RowKey), ContentHash, Sketch], cancellationToken))
        {
            var id = ListKeys.IdOf(row.RowKey);
            if (id != article.Id && row.GetString(ContentHash) != article.ContentHash && TextSketch.SharedLanes(sketch, row.GetBinary(Sketch)) is var lanes && lanes > shared)
            {
                (best, shared) = (id, lanes);
            }

            if (++compared == MostCompared)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>
    /// One page of a list: one storage request, unless conditions within the list thin it out too much. Then it may hold
    /// fewer articles than asked for, but it goes on until it has found one or is at the end.
    /// </summary>
    public async Task<ArticlePage> QueryAsync(ArticleListQuery query, CancellationToken cancellationToken)
    {
        var cards = new List<ArticleCard>(query.Limit);
        var (last, answers) = ((string?)null, 0);
        // One row more than the page holds tells whether there is a next page.
        await foreach (var answer in tables.ArticleLists.QueryAsync<TableEntity>(Filter(query), query.Limit + 1, Columns, cancellationToken).AsPages())
        {
            foreach (var row in answer.Values)
            {
                if (cards.Count == query.Limit)
                {
                    return new ArticlePage(cards, last);
                }

                cards.Add(JsonSerializer.Deserialize<ArticleCard>(row.GetString(Card), ArticleJson.Options)!);
                last = row.RowKey;
            }

            if (++answers >= AnswersOfAPage && last is not null && answer.ContinuationToken is { Length: > 0 })
            {
                return new ArticlePage(cards, last);
            }
        }

        return new ArticlePage(cards, NextAfter: null);
    }

    private static TableEntity ToRow(TableKey key, Article article, string card)
    {
        var row = new TableEntity(key.PartitionKey, key.RowKey)
        {
            [Card] = card,
            [Publisher] = article.Publisher,
            [Section] = article.Section is { } section ? SectionSlug.Of(section) : null,
            [Language] = article.Language?.ToLowerInvariant(),
            [Changed] = article.LastModified,
            [VisibleFrom] = article.Embargo ?? Always,
            [Version] = article.Version,
        };
        if (key == new TableKey(ListKeys.Publisher(article.Publisher), ListKeys.Row(article.Published, article.Id)))
        {
            row[ContentHash] = article.ContentHash;
            row[Sketch] = TextSketch.Of(article.Blocks);
        }

        return row;
    }

    /// <summary>So many days later, within all time.</summary>
    private static DateTimeOffset Shift(DateTimeOffset time, int days) =>
        new(Math.Clamp(time.UtcTicks + (days * TimeSpan.TicksPerDay), 0, DateTime.MaxValue.Ticks - 1), TimeSpan.Zero);

    private string Filter(ArticleListQuery query)
    {
        var (above, below) = ListKeys.Range(query.Sort, query.From, query.To);
        if (string.CompareOrdinal(query.After, above) > 0)
        {
            above = query.After!;
        }

        List<string> conditions =
        [
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition(query)} and RowKey gt {above} and RowKey lt {below}"),
            TableClient.CreateQueryFilter($"VisibleFrom le {time.GetUtcNow()}"),
        ];
        if (query is { Keyword: not null, Publisher: { } publisher })
        {
            conditions.Add(TableClient.CreateQueryFilter($"Publisher eq {publisher}"));
        }

        if (query is { Section: { } section } and not { Keyword: null, Publisher: null })
        {
            conditions.Add(TableClient.CreateQueryFilter($"Section eq {SectionSlug.Of(section)}"));
        }

        if (query.Language?.ToLowerInvariant() is { } language)
        {
            // Everything that begins with "en-" stands between "en-" and "en.", the next character.
            conditions.Add(TableClient.CreateQueryFilter($"(Language eq {language} or (Language ge {language + "-"} and Language lt {language + "."}))"));
        }

        if (query.UpdatedFrom is { } updatedFrom)
        {
            conditions.Add(TableClient.CreateQueryFilter($"Changed ge {updatedFrom}"));
        }

        return string.Join(" and ", conditions);
    }

    /// <summary>The list that is likely to be the shortest of those that hold all that is asked for.</summary>
    private static string Partition(ArticleListQuery query) => query switch
    {
        { Keyword: { } keyword } => ListKeys.Keyword(keyword),
        { Publisher: { } publisher } => ListKeys.Publisher(publisher),
        { Section: { } section } => ListKeys.Section(section),
        _ => ListKeys.All,
    };
}
