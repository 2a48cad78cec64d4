using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>
/// Table <c>ArticleLists</c>: the lists that articles are found through, of all articles, of each publisher and of
/// each section. A row holds the card to show and the columns to choose by.
/// </summary>
public sealed class ArticleLists(IngestTables tables, TimeProvider time)
{
    private const string Card = nameof(Card);
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

    /// <summary>Puts the article into its lists, and takes it off rows that it has left. Harmless to repeat.</summary>
    public Task PlaceAsync(Article article, IReadOnlyList<TableKey> staleRows, CancellationToken cancellationToken)
    {
        var card = JsonSerializer.Serialize(ArticleCard.Of(article), ArticleJson.Options);
        var ownList = ListKeys.Publisher(article.Publisher);
        var placing = ListKeys.Of(article).Select(key =>
        {
            var row = new TableEntity(key.PartitionKey, key.RowKey)
            {
                [Card] = card,
                [Language] = article.Language?.ToLowerInvariant(),
                [Section] = article.Section is { } section ? SectionSlug.Of(section) : null,
                [VisibleFrom] = article.Embargo ?? Always,
                [Version] = article.Version,
            };
            if (key.PartitionKey == ownList)
            {
                row[ContentHash] = article.ContentHash;
                row[Sketch] = TextSketch.Of(article.Blocks);
            }

            return tables.ArticleLists.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        });
        return Task.WhenAll(placing.Append(RemoveAsync(staleRows, cancellationToken)));
    }

    /// <summary>Takes rows off lists. Harmless to repeat.</summary>
    public Task RemoveAsync(IEnumerable<TableKey> rows, CancellationToken cancellationToken) =>
        Task.WhenAll(rows.Select(key => tables.ArticleLists.DeleteEntityAsync(key.PartitionKey, key.RowKey, ETag.All, cancellationToken)));

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
        foreach (var key in ListKeys.Of(article))
        {
            var row = await tables.ArticleLists.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, [Version], cancellationToken);
            if (row.HasValue != isShown || (isShown && row.Value!.GetInt32(Version) != article.Version))
            {
                return false;
            }
        }

        return true;
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

    /// <summary>One page of a list: one storage request, unless conditions within the list thin it out too much.</summary>
    public async Task<ArticlePage> QueryAsync(ArticleListQuery query, CancellationToken cancellationToken)
    {
        var cards = new List<ArticleCard>(query.Limit);
        string? last = null;
        // One row more than the page holds tells whether there is a next page.
        var rows = tables.ArticleLists.QueryAsync<TableEntity>(Filter(query), query.Limit + 1, Columns, cancellationToken);
        await foreach (var row in rows)
        {
            if (cards.Count == query.Limit)
            {
                return new ArticlePage(cards, last);
            }

            cards.Add(JsonSerializer.Deserialize<ArticleCard>(row.GetString(Card), ArticleJson.Options)!);
            last = row.RowKey;
        }

        return new ArticlePage(cards, NextAfter: null);
    }

    /// <summary>So many days later, within all time.</summary>
    private static DateTimeOffset Shift(DateTimeOffset time, int days) =>
        new(Math.Clamp(time.UtcTicks + (days * TimeSpan.TicksPerDay), 0, DateTime.MaxValue.Ticks - 1), TimeSpan.Zero);

    private string Filter(ArticleListQuery query)
    {
        List<string> conditions =
        [
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition(query)}"),
            TableClient.CreateQueryFilter($"VisibleFrom le {time.GetUtcNow()}"),
        ];
        if (query.After is { } after)
        {
            conditions.Add(TableClient.CreateQueryFilter($"RowKey gt {after}"));
        }

        if (query.From is { } from)
        {
            conditions.Add(TableClient.CreateQueryFilter($"RowKey lt {ListKeys.Boundary(from)}"));
        }

        if (query.To is { } to)
        {
            conditions.Add(TableClient.CreateQueryFilter($"RowKey gt {ListKeys.Boundary(to)}"));
        }

        if (query is { Publisher: not null, Section: { } section })
        {
            conditions.Add(TableClient.CreateQueryFilter($"Section eq {SectionSlug.Of(section)}"));
        }

        if (query.Language?.ToLowerInvariant() is { } language)
        {
            // Everything that begins with "en-" stands between "en-" and "en.", the next character.
            conditions.Add(TableClient.CreateQueryFilter($"(Language eq {language} or (Language ge {language + "-"} and Language lt {language + "."}))"));
        }

        return string.Join(" and ", conditions);
    }

    private static string Partition(ArticleListQuery query) => query switch
    {
        { Publisher: { } publisher } => ListKeys.Publisher(publisher),
        { Section: { } section } => ListKeys.Section(section),
        _ => ListKeys.All,
    };
}
