using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>
/// Table <c>Uploads</c>: the receipt of the file last dropped under each path, and beside it what lists of receipts and the
/// counts of articles are read from: see <see cref="UploadKeys"/>.
/// </summary>
public sealed class ReceiptStore(IngestTables tables, PublisherStore publishers, PublisherCounts counts, TimeProvider time)
{
    /// <summary>The receipt of a blob: one storage request.</summary>
    /// <returns>Null when nothing was ever dropped there.</returns>
    public async Task<StoredReceipt?> FindAsync(BlobName blob, CancellationToken cancellationToken)
    {
        var key = UploadKeys.Receipt(blob);
        var response = await tables.Uploads.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, cancellationToken: cancellationToken);
        return response is { HasValue: true, Value: { } row } ? Read(row, blob) : null;
    }

    /// <summary>
    /// Replaces a blob's receipt, and with it its places in the lists of receipts and the count of articles: one storage request,
    /// and one more for the first receipt of a publisher on this instance.
    /// </summary>
    /// <returns>False when somebody else has changed it since <paramref name="previous"/> was read.</returns>
    public async Task<bool> TryReplaceAsync(StoredReceipt? previous, Receipt next, Settlement? settlement, CancellationToken cancellationToken)
    {
        if (!PublisherName.IsValid(next.Publisher))
        {
            // Nobody can ask for the lists of what is no publisher.
            return await TryReplaceAloneAsync(previous, next, settlement, cancellationToken);
        }

        // The name first: whoever has a receipt is known by name, whatever dies in between.
        await publishers.RememberAsync(next.Publisher, cancellationToken);
        var account = counts.Of(next.Publisher);
        return await account.InTurnAsync(() => TryReplaceAsync(account, new ReceiptChange(previous, next, settlement), next.Dropped, cancellationToken), cancellationToken);
    }

    /// <summary>The keys and entity tags of all rows, with the paths of receipts, a page at a time.</summary>
    internal AsyncPageable<TableEntity> Rows(CancellationToken cancellationToken) => tables.Uploads.QueryAsync<TableEntity>(
        select: [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(Receipt.Path)],
        cancellationToken: cancellationToken);

    /// <summary>Sees to it that a publisher's receipt has the rows beside its own that it should have.</summary>
    /// <returns>Whether one was missing, and all are there now.</returns>
    internal async Task<bool> TryFileAsync(BlobName blob, CancellationToken cancellationToken)
    {
        if (await FindAsync(blob, cancellationToken) is not { } stored || await AreBesideAsync(stored, cancellationToken))
        {
            return false;
        }

        return await TryReplaceAsync(stored, stored.Receipt, stored.Settlement, cancellationToken);
    }

    /// <summary>Takes a row away that is kept beside a receipt, unless the receipt wants it.</summary>
    /// <returns>Whether it was taken away.</returns>
    internal async Task<bool> TryTakeOffAsync(TableEntity row, CancellationToken cancellationToken)
    {
        // The row was read before the receipt: if it is written anew meanwhile, its entity tag is another one, and it stays.
        var response = await tables.Uploads.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, UploadKeys.ReceiptOf(row.RowKey), cancellationToken: cancellationToken);
        if (response is { HasValue: true, Value: { } receipt } && Read(receipt, new BlobName(row.PartitionKey, receipt.GetString(nameof(Receipt.Path)))) is { IsFiled: true } stored
            && UploadKeys.Beside(stored.Receipt, stored.Settlement).Contains(row.RowKey, StringComparer.Ordinal))
        {
            return false;
        }

        try
        {
            await tables.Uploads.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
            return true;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return false;
        }
    }

    private async Task<bool> AreBesideAsync(StoredReceipt stored, CancellationToken cancellationToken)
    {
        foreach (var key in UploadKeys.Beside(stored.Receipt, stored.Settlement))
        {
            if (!stored.IsFiled || !(await tables.Uploads.GetEntityIfExistsAsync<TableEntity>(stored.Receipt.Publisher, key, [nameof(ITableEntity.RowKey)], cancellationToken)).HasValue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A receipt as a row has it.</summary>
    internal static StoredReceipt Read(TableEntity row, BlobName blob) =>
        new(ReceiptColumns.ReceiptOf(row, blob), ReceiptColumns.SettlementOf(row), row.ETag, row.GetInt32(ReceiptChange.Filing) == ReceiptChange.CurrentFiling);

    private async Task<bool> TryReplaceAsync(PublisherAccount account, ReceiptChange change, DateTimeOffset? dropped, CancellationToken cancellationToken)
    {
        var rounds = new Rounds(time);
        while (true)
        {
            var before = await account.TakeAsync(cancellationToken);
            var after = before.After(change.MoreArticles, dropped);
            var actions = change.Actions(before, after, account.Key);
            try
            {
                var answers = await tables.Uploads.SubmitTransactionAsync(actions, cancellationToken);
                var isWritten = actions[^1].Entity.RowKey == account.Key.RowKey;
                account.Keep(isWritten ? after with { ETag = answers.Value[^1].Headers.ETag } : before);
                return true;
            }
            catch (TableTransactionFailedException failure) when (StorageConflict.Is(failure) && change.MayGoOn(failure, actions))
            {
                // The receipt is still the one that was read, or the next round tells that it is not.
                await rounds.NextAsync(cancellationToken);
            }
            catch (RequestFailedException failure) when (StorageConflict.Is(failure))
            {
                return false;
            }
        }
    }

    private async Task<bool> TryReplaceAloneAsync(StoredReceipt? previous, Receipt next, Settlement? settlement, CancellationToken cancellationToken)
    {
        var row = ReceiptColumns.ToRow(UploadKeys.Receipt(next.Blob), next, settlement);
        try
        {
            await (previous is null
                ? tables.Uploads.AddEntityAsync(row, cancellationToken)
                : tables.Uploads.UpdateEntityAsync(row, previous.ETag, TableUpdateMode.Replace, cancellationToken));
            return true;
        }
        catch (RequestFailedException failure) when (StorageConflict.Is(failure))
        {
            return false;
        }
    }
}
