using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Microsoft.Extensions.Options;

namespace Ingest.Storage;

/// <summary>
/// Table <c>Changes</c>: what became of articles, in the order in which it happened. Whoever reads on from where the last
/// page ended misses nothing, and gets nothing twice, although writers on several machines append at once.
/// </summary>
/// <remarks>
/// A reader is shown only what is older than <see cref="IngestOptions.ChangeDelay"/>. Nothing is added before that
/// line any more: a writer that reaches this table later than a third of the delay after the time of its change has to
/// take a new time, and adding may take another third. The last third is for clocks that differ. A row is only
/// ever added, so that trying again cannot tell a change twice; and before a writer takes another time, or goes on from what another
/// run may have told, it closes that place, lest a request that was given up for lost comes through after all. Only what is told for a time to come
/// is replaced, and by nothing but a closed place.
/// </remarks>
public sealed class ChangeFeed(IngestTables tables, IOptions<IngestOptions> options, TimeProvider time)
{
    private const string Type = nameof(Type);
    private const string DuplicateOf = nameof(DuplicateOf);
    private const string Card = nameof(Card);

    /// <summary>The type of a place that stays empty.</summary>
    private const string Closed = nameof(Closed);

    private const int Parts = 3;

    /// <summary>Before all ids.</summary>
    private static readonly string NoId = new('0', ArticleId.Length);

    private static readonly string[] Columns = [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), Type, DuplicateOf, Card];

    /// <summary>The time before which everything that will ever be known is known.</summary>
    public DateTimeOffset Horizon => time.GetUtcNow() - options.Value.ChangeDelay;

    /// <summary>Before all changes.</summary>
    public ChangeKey Beginning { get; } = new(DateTimeOffset.MinValue, NoId, 0);

    /// <summary>After all changes that readers can see.</summary>
    public ChangeKey Latest => new(Horizon, NoId, 0);

    private TimeSpan Part => options.Value.ChangeDelay / Parts;

    /// <summary>Adds a change, unless something is told at its place already.</summary>
    /// <returns>What is told there: this change, or one that was there before. Null when nothing will ever be, because it comes too late for its time or the place is closed.</returns>
    /// <exception cref="TimeoutException">Storage took too long; whether the change is there is not known.</exception>
    public async Task<ChangeType?> TryAddAsync(ArticleChange change, CancellationToken cancellationToken)
    {
        var key = new ChangeKey(change.At, change.Id, change.Version);
        if (time.GetUtcNow() - change.At > Part)
        {
            return await CloseAsync(key, cancellationToken);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Part);
        try
        {
            await tables.Changes.AddEntityAsync(ToRow(key, change), limit.Token);
            return change.Type;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return await FindAsync(key, cancellationToken);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Storage took too long to add a change.", late);
        }
    }

    /// <summary>Sees to it that nothing more will ever be told at a place. A change whose time has not come, and which nobody has seen, is taken back.</summary>
    /// <returns>What was told there; null when nothing was.</returns>
    public async Task<ChangeType?> CloseAsync(ChangeKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var closed = new TableEntity(key.PartitionKey, key.RowKey) { [Type] = Closed };
        if (key.At > time.GetUtcNow())
        {
            await tables.Changes.UpsertEntityAsync(closed, TableUpdateMode.Replace, cancellationToken);
            return null;
        }

        try
        {
            await tables.Changes.AddEntityAsync(closed, cancellationToken);
            return null;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return await FindAsync(key, cancellationToken);
        }
    }

    /// <summary>What was told at a place; null when nothing was.</summary>
    public async Task<ChangeType?> FindAsync(ChangeKey key, CancellationToken cancellationToken)
    {
        var row = await tables.Changes.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, [Type], cancellationToken);
        return row is { HasValue: true, Value: { } told } && Enum.TryParse<ChangeType>(told.GetString(Type), out var type) ? type : null;
    }

    /// <summary>Leaves of a change that it happened, but not what it showed.</summary>
    public async Task ForgetAsync(ChangeKey key, CancellationToken cancellationToken)
    {
        try
        {
            var row = new TableEntity(key.PartitionKey, key.RowKey) { [Card] = "" };
            await tables.Changes.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            // Nothing was told there.
        }
    }

    /// <summary>The changes after a place, oldest first: one storage request for a place in the same day, else two.</summary>
    /// <param name="after">Where the last page ended.</param>
    /// <param name="limit">Most changes on the page.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<ChangePage> ReadAsync(ChangeKey after, int limit, CancellationToken cancellationToken)
    {
        var horizon = Horizon;
        List<ArticleChange> changes = [];
        if (after.At >= horizon)
        {
            return new ChangePage(changes, after);
        }

        var last = after;
        foreach (var filter in Filters(after, horizon))
        {
            if (changes.Count == limit)
            {
                break;
            }

            await foreach (var row in tables.Changes.QueryAsync<TableEntity>(filter, limit - changes.Count, Columns, cancellationToken))
            {
                last = ChangeKey.Parse(row.RowKey);
                if (FromRow(last, row) is { } change)
                {
                    changes.Add(change);
                    if (changes.Count == limit)
                    {
                        break;
                    }
                }
            }
        }

        return new ChangePage(changes, last);
    }

    /// <summary>The rest of the day of a place; then, if there are any, all days after it.</summary>
    private static IEnumerable<string> Filters(ChangeKey after, DateTimeOffset horizon)
    {
        var end = ChangeKey.Ticks(horizon);
        var today = ChangeKey.Day(horizon);
        yield return TableClient.CreateQueryFilter($"PartitionKey eq {after.PartitionKey} and RowKey gt {after.RowKey} and RowKey lt {end}");
        if (after.PartitionKey != today)
        {
            yield return TableClient.CreateQueryFilter($"PartitionKey gt {after.PartitionKey} and PartitionKey le {today} and RowKey lt {end}");
        }
    }

    private static TableEntity ToRow(ChangeKey key, ArticleChange change) => new(key.PartitionKey, key.RowKey)
    {
        [Type] = change.Type.ToString(),
        [DuplicateOf] = change.DuplicateOf,
        [Card] = change.Article is null ? null : JsonSerializer.Serialize(change.Article, ArticleJson.Options),
    };

    /// <returns>Null when nothing was told there.</returns>
    private static ArticleChange? FromRow(ChangeKey key, TableEntity row)
    {
        if (!Enum.TryParse<ChangeType>(row.GetString(Type), out var type))
        {
            return null;
        }

        var card = row.GetString(Card) is { Length: > 0 } json ? JsonSerializer.Deserialize<ArticleCard>(json, ArticleJson.Options) : null;
        return new ArticleChange(key.Id, key.Version, type, key.At, row.GetString(DuplicateOf), card);
    }
}
