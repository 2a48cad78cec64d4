using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>
/// The transaction that replaces a receipt and all that is kept beside it: its rows in the lists of receipts, the row that says
/// that its article is under embargo, and the count of articles. At most nine operations.
/// </summary>
internal sealed class ReceiptChange
{
    /// <summary>In a receipt's row: which form of filing it is in.</summary>
    public const string Filing = nameof(Filing);

    /// <summary>The only form so far.</summary>
    public const int CurrentFiling = 1;

    private readonly StoredReceipt? _previous;
    private readonly Receipt _next;
    private readonly Settlement? _settlement;
    private readonly TableKey _key;
    private readonly IReadOnlyList<string> _kept;
    private readonly HashSet<string> _left;

    /// <param name="previous">The receipt as it was read. Null when there was none.</param>
    /// <param name="next">The receipt to write.</param>
    /// <param name="settlement">What has been done for its article.</param>
    public ReceiptChange(StoredReceipt? previous, Receipt next, Settlement? settlement)
    {
        (_previous, _next, _settlement) = (previous, next, settlement);
        _key = UploadKeys.Receipt(next.Blob);
        _kept = UploadKeys.Beside(next, settlement);
        _left = new HashSet<string>(StringComparer.Ordinal);
        MoreArticles = Number(settlement);
        if (previous is { IsFiled: true })
        {
            _left.UnionWith(UploadKeys.Beside(previous.Receipt, previous.Settlement).Except(_kept, StringComparer.Ordinal));
            MoreArticles -= Number(previous.Settlement);
        }
    }

    /// <summary>How many articles more are shown afterwards: 1, 0 or -1.</summary>
    public int MoreArticles { get; }

    /// <summary>The operations. The receipt's comes first, and is told first when it fails.</summary>
    /// <param name="before">The count as it is stored.</param>
    /// <param name="after">The count to write; where both are the same, it is left alone.</param>
    /// <param name="countKey">Where the count stands.</param>
    public IReadOnlyList<TableTransactionAction> Actions(PublisherCount before, PublisherCount after, TableKey countKey)
    {
        var row = ReceiptColumns.ToRow(_key, _next, _settlement);
        row[Filing] = CurrentFiling;
        List<TableTransactionAction> actions =
        [
            _previous is null
                ? new(TableTransactionActionType.Add, row)
                : new(TableTransactionActionType.UpdateReplace, row, _previous.ETag),
        ];
        actions.AddRange(_kept.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Beside(key))));
        actions.AddRange(_left.Select(key => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(_key.PartitionKey, key), Azure.ETag.All)));
        if (after != before || before.ETag is null)
        {
            actions.Add(after.ToAction(countKey));
        }

        return actions;
    }

    /// <summary>Whether a failure leaves the receipt to be replaced all the same, by the operations as they are from now on: a row to be taken away had gone, or the count was another.</summary>
    public bool MayGoOn(TableTransactionFailedException failure, IReadOnlyList<TableTransactionAction> actions)
    {
        if (failure.FailedTransactionActionIndex is not { } index || index <= 0 || index >= actions.Count)
        {
            return false;
        }

        var failed = actions[index];
        return failed.Entity.RowKey.StartsWith(UploadKeys.Counts, StringComparison.Ordinal)
            || (failed.ActionType == TableTransactionActionType.Delete && failure.ErrorCode == TableErrorCode.ResourceNotFound && _left.Remove(failed.Entity.RowKey));
    }

    private static int Number(Settlement? settlement) => settlement is { IsShown: true } ? 1 : 0;

    /// <summary>A row of a list holds what the list shows: the receipt without its history.</summary>
    private TableEntity Beside(string rowKey)
    {
        var key = new TableKey(_key.PartitionKey, rowKey);
        return UploadKeys.IsEmbargo(rowKey)
            ? new TableEntity(key.PartitionKey, key.RowKey) { [nameof(_settlement.ShownFrom)] = _settlement?.ShownFrom }
            : ReceiptColumns.ToRow(key, _next with { History = null }, settlement: null);
    }
}
