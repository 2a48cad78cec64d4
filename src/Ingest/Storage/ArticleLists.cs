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

    /// <summary>From when on readers may see the row: its embargo, or the beginning of time.</summary>
    private const string VisibleFrom = nameof(VisibleFrom);

    /// <summary>The earliest instant that Table Storage can hold.</summary>
    private static readonly DateTimeOffset Always = IsoTime.StartOf(new DateOnly(IsoTime.EarliestYear, 1, 1));

    private static readonly string[] Columns = [nameof(ITableEntity.RowKey), Card];

    /// <summary>Puts the article into its lists, and takes it off rows that it has left. Harmless to repeat.</summary>
    public Task PlaceAsync(Article article, IReadOnlyList<TableKey> staleRows, CancellationToken cancellationToken)
    {
        var card = JsonSerializer.Serialize(ArticleCard.Of(article), ArticleJson.Options);
        var placing = ListKeys.Of(article).Select(key => tables.ArticleLists.UpsertEntityAsync(
            new TableEntity(key.PartitionKey, key.RowKey)
            {
                [Card] = card,
                [Language] = article.Language?.ToLowerInvariant(),
                [Section] = article.Section is { } section ? SectionSlug.Of(section) : null,
                [VisibleFrom] = article.Embargo ?? Always,
            },
            TableUpdateMode.Replace,
            cancellationToken));
        var removing = staleRows.Select(key => tables.ArticleLists.DeleteEntityAsync(key.PartitionKey, key.RowKey, ETag.All, cancellationToken));
        return Task.WhenAll(placing.Concat(removing));
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
