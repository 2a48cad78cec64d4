using Azure;
using Azure.Data.Tables;

namespace Ingest.Storage;

/// <summary>
/// Looks after the counts of table <c>Uploads</c>, beside the instances that change them. What it writes it writes into a row of its
/// own, in one transaction under the entity tags of all rows that it read or takes away: of two that do this at once the second
/// one does nothing, and an instance whose row was taken away begins another.
/// </summary>
internal sealed class PublisherCountLedger(IngestTables tables, TimeProvider time)
{
    /// <summary>The row of all instances that are no more. Names of instances are longer.</summary>
    private const string Everyone = "all";

    /// <summary>Rows that are taken away at once; with the one that is written they fit into a transaction, which has 100 operations.</summary>
    private const int MostAtOnce = 99;

    /// <summary>How long an instance's row has to be unchanged. It may be wrong about that: an instance notices.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <summary>Counts a publisher's articles, puts the count right if it is another, and adds up what instances left that are no more.</summary>
    /// <returns>Whether the count was wrong, and is right now. False also when articles changed meanwhile: then nobody can tell, and the next run looks again.</returns>
    public async Task<bool> TryCorrectAsync(string publisher, CancellationToken cancellationToken)
    {
        // Whatever changes the number changes a row of counts with it: as long as those are the same, so is the number.
        var before = await ReadAsync(publisher, cancellationToken);
        var shown = await CountShownAsync(publisher, cancellationToken);
        var rows = await ReadAsync(publisher, cancellationToken);
        var isStill = rows.Select(row => (row.RowKey, row.ETag)).SequenceEqual(before.Select(row => (row.RowKey, row.ETag)));
        var missing = isStill ? shown - rows.Sum(row => PublisherCount.Of(row).Articles) : 0;

        var key = new TableKey(publisher, UploadKeys.Count(Everyone));
        var everyone = rows.FirstOrDefault(row => row.RowKey == key.RowKey);
        var ended = time.GetUtcNow() - Age;
        var old = rows.Where(row => row != everyone && row.Timestamp < ended).Take(MostAtOnce).ToList();
        if (missing == 0 && old.Count == 0)
        {
            return false;
        }

        var sum = old.Select(PublisherCount.Of).Aggregate(
            (everyone is null ? PublisherCount.None : PublisherCount.Of(everyone)).After(missing, upload: null),
            (total, count) => total.After(count.Articles, count.LastUpload));
        return await TryWriteAsync([sum.ToAction(key), .. old.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag))], cancellationToken) && missing != 0;
    }

    private async Task<bool> TryWriteAsync(IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await tables.Uploads.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<TableEntity>> ReadAsync(string publisher, CancellationToken cancellationToken)
    {
        List<TableEntity> rows = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {publisher} and RowKey ge {UploadKeys.Counts} and RowKey lt {UploadKeys.EndOf(UploadKeys.Counts)}");
        await foreach (var row in tables.Uploads.QueryAsync<TableEntity>(filter, select: [nameof(ITableEntity.PartitionKey), .. PublisherCount.Columns], cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task<int> CountShownAsync(string publisher, CancellationToken cancellationToken)
    {
        var shown = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {publisher} and RowKey lt {UploadKeys.AfterReceipts} and IsShown eq {true} and Filing eq {ReceiptChange.CurrentFiling}");
        await foreach (var _ in tables.Uploads.QueryAsync<TableEntity>(filter, select: [nameof(ITableEntity.RowKey)], cancellationToken: cancellationToken))
        {
            shown++;
        }

        return shown;
    }
}
