using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>
/// The lists of a publisher's receipts in table <c>Uploads</c>: one of all, and one for each outcome. They change in the same
/// transaction as the receipts.
/// </summary>
public sealed class UploadLists(IngestTables tables)
{
    /// <summary>One page, the receipts that were completed last first: one storage request.</summary>
    public async Task<UploadPage> QueryAsync(UploadListQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var list = UploadKeys.List(query.Outcome);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {query.Publisher} and RowKey gt {list + query.After} and RowKey lt {UploadKeys.EndOf(list)}");
        var receipts = new List<Receipt>(query.Limit);
        string? last = null;

        // One row more than the page holds tells whether there is a next page.
        await foreach (var row in tables.Uploads.QueryAsync<TableEntity>(filter, query.Limit + 1, cancellationToken: cancellationToken))
        {
            if (receipts.Count == query.Limit)
            {
                return new UploadPage(receipts, last);
            }

            receipts.Add(ReceiptColumns.ReceiptOf(row, new BlobName(query.Publisher, row.GetString(nameof(Receipt.Path)))));
            last = row.RowKey[list.Length..];
        }

        return new UploadPage(receipts, NextAfter: null);
    }
}
