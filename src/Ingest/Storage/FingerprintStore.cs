using Azure;
using Azure.Data.Tables;

namespace Ingest.Storage;

/// <summary>
/// Table <c>Fingerprints</c>: which articles of a publisher say the same, and which one of them is listed. Partition: the
/// content hash. Row <c>publisher</c> names the listed one, the holder; rows <c>publisher~id</c> name all that carry the text.
/// </summary>
/// <remarks>
/// Rows change in transactions that replace the holder's row under its ETag, so whatever happens at once happens one after
/// the other. When the holder goes, the one that has carried the text longest takes its place.
/// </remarks>
public sealed class FingerprintStore(IngestTables tables)
{
    private const string Holder = nameof(Holder);

    /// <summary>Counts the carriers that a group has had: each has the number at which it came.</summary>
    private const string Number = nameof(Number);

    private const char Separator = '~';

    /// <summary>Makes an article one of those that carry a text: one storage request when it is the first.</summary>
    /// <returns>The id of the one that is listed.</returns>
    public async Task<string> ClaimAsync(string contentHash, string publisher, string id, CancellationToken cancellationToken)
    {
        var first = new TableEntity(contentHash, publisher) { [Holder] = id, [Number] = 1 };
        if (await TrySubmitAsync([Add(first), Add(Carrier(contentHash, publisher, id, 1))], cancellationToken))
        {
            return id;
        }

        while (true)
        {
            var group = await ReadAsync(contentHash, publisher, cancellationToken);
            if (await TryJoinAsync(group, id, cancellationToken) is { } holder)
            {
                return holder;
            }
        }
    }

    /// <summary>Ends an article's carrying a text.</summary>
    /// <returns>The ids of those that still do.</returns>
    public async Task<IReadOnlyList<string>> ReleaseAsync(string contentHash, string publisher, string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            var group = await ReadAsync(contentHash, publisher, cancellationToken);
            if (await TryLeaveAsync(group, id, cancellationToken))
            {
                return [.. group.Carriers.Keys.Where(carrier => carrier != id)];
            }
        }
    }

    /// <summary>All articles of a publisher that carry a text: one storage request.</summary>
    public async Task<FingerprintGroup> ReadAsync(string contentHash, string publisher, CancellationToken cancellationToken)
    {
        // Ids are made of 0-9 and a-z; what comes next is an opening brace.
        var (from, to) = ($"{publisher}{Separator}", $"{publisher}{Separator}{{");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {contentHash} and (RowKey eq {publisher} or (RowKey ge {from} and RowKey lt {to}))");
        var group = new FingerprintGroup(contentHash, publisher);
        await foreach (var row in tables.Fingerprints.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (row.RowKey == publisher)
            {
                group = group with { Holder = row.GetString(Holder), Number = row.GetInt32(Number) ?? 0, ETag = row.ETag };
            }
            else
            {
                group.Carriers[row.RowKey[from.Length..]] = row.GetInt32(Number) ?? 0;
            }
        }

        return group;
    }

    /// <summary>Takes an article out of a group, if nobody has changed the group since it was read.</summary>
    public async Task<bool> TryLeaveAsync(FingerprintGroup group, string id, CancellationToken cancellationToken)
    {
        if (!group.Carriers.ContainsKey(id) && group.Holder != id)
        {
            return true;
        }

        List<TableTransactionAction> actions = [];
        if (group.Carriers.ContainsKey(id))
        {
            actions.Add(new(TableTransactionActionType.Delete, new TableEntity(group.ContentHash, RowKey(group.Publisher, id)), ETag.All));
        }

        var rest = group.Carriers.Where(carrier => carrier.Key != id).OrderBy(carrier => carrier.Value).Select(carrier => carrier.Key).ToList();
        if (group.ETag is { } etag)
        {
            var holder = group.Holder == id ? rest.FirstOrDefault() : group.Holder;
            actions.Add(holder is null
                ? new(TableTransactionActionType.Delete, new TableEntity(group.ContentHash, group.Publisher), etag)
                : new(TableTransactionActionType.UpdateReplace, HolderRow(group, holder, group.Number), etag));
        }

        return await TrySubmitAsync(actions, cancellationToken);
    }

    /// <summary>All rows, a page at a time, for looking after them.</summary>
    public AsyncPageable<TableEntity> Rows(CancellationToken cancellationToken) =>
        tables.Fingerprints.QueryAsync<TableEntity>(select: [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey)], cancellationToken: cancellationToken);

    /// <summary>The publisher and, in a carrier's row, the article that a row key names.</summary>
    public static (string Publisher, string? Id) Parse(string rowKey)
    {
        var separator = rowKey.IndexOf(Separator, StringComparison.Ordinal);
        return separator < 0 ? (rowKey, null) : (rowKey[..separator], rowKey[(separator + 1)..]);
    }

    /// <returns>The holder; null when the group has changed meanwhile.</returns>
    private async Task<string?> TryJoinAsync(FingerprintGroup group, string id, CancellationToken cancellationToken)
    {
        var isCarrier = group.Carriers.ContainsKey(id);
        var number = isCarrier ? group.Number : group.Number + 1;

        // A holder that carries nothing is none. Its row is written again even if nothing changes: whoever read the
        // group before and means to take this article out has to look again.
        var holder = group.Holder is { } current && group.Carriers.ContainsKey(current) ? current : id;
        List<TableTransactionAction> actions = [];
        if (!isCarrier)
        {
            actions.Add(Add(Carrier(group.ContentHash, group.Publisher, id, number)));
        }

        var row = HolderRow(group, holder, number);
        actions.Add(group.ETag is { } etag ? new(TableTransactionActionType.UpdateReplace, row, etag) : Add(row));
        return await TrySubmitAsync(actions, cancellationToken) ? holder : null;
    }

    private async Task<bool> TrySubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Fingerprints.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return false;
        }
    }

    private static TableTransactionAction Add(TableEntity row) => new(TableTransactionActionType.Add, row);

    private static TableEntity HolderRow(FingerprintGroup group, string holder, int number) =>
        new(group.ContentHash, group.Publisher) { [Holder] = holder, [Number] = number };

    private static TableEntity Carrier(string contentHash, string publisher, string id, int number) =>
        new(contentHash, RowKey(publisher, id)) { [Number] = number };

    private static string RowKey(string publisher, string id) => $"{publisher}{Separator}{id}";
}
