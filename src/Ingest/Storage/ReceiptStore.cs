using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>
/// Table <c>Uploads</c>: the receipt of the file last dropped under each path. Partition: the publisher. Row: the hash
/// of the whole name, which is the article's id.
/// </summary>
public sealed class ReceiptStore(IngestTables tables)
{
    /// <summary>The receipt of a blob: one storage request.</summary>
    /// <returns>Null when nothing was ever dropped there.</returns>
    public async Task<StoredReceipt?> FindAsync(BlobName blob, CancellationToken cancellationToken)
    {
        var key = KeyOf(blob);
        var response = await tables.Uploads.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, cancellationToken: cancellationToken);
        return response is { HasValue: true, Value: { } row } ? new StoredReceipt(FromRow(row, blob), row.ETag) : null;
    }

    /// <summary>Replaces a blob's receipt.</summary>
    /// <returns>False when somebody else has changed it since <paramref name="previous"/> was read.</returns>
    public async Task<bool> TryReplaceAsync(BlobName blob, StoredReceipt? previous, Receipt next, CancellationToken cancellationToken)
    {
        var row = ToRow(KeyOf(blob), next);
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

    /// <summary>
    /// What is no publisher's name may hold characters that a key must not: such uploads are filed under the name's
    /// hash, after a tilde, which no publisher's name has.
    /// </summary>
    private static TableKey KeyOf(BlobName blob) => new(
        PublisherName.IsValid(blob.Publisher) ? blob.Publisher : "~" + ArticleId.Of(blob.Publisher),
        blob.ArticleId);

    private static TableEntity ToRow(TableKey key, Receipt receipt) => new(key.PartitionKey, key.RowKey)
    {
        [nameof(receipt.Path)] = receipt.Path,
        [nameof(receipt.Outcome)] = receipt.Outcome.ToString(),
        [nameof(receipt.Problems)] = ToJson(receipt.Problems),
        [nameof(receipt.Warnings)] = ToJson(receipt.Warnings),
        [nameof(receipt.ArticleId)] = receipt.ArticleId,
        [nameof(receipt.Version)] = receipt.Version,
        ["BlobETag"] = receipt.ETag,
        [nameof(receipt.Bytes)] = receipt.Bytes,
        [nameof(receipt.Dropped)] = receipt.Dropped,
        [nameof(receipt.Started)] = receipt.Started,
        [nameof(receipt.Completed)] = receipt.Completed,
    };

    private static Receipt FromRow(TableEntity row, BlobName blob) => new()
    {
        Publisher = blob.Publisher,
        Path = blob.Path,
        Outcome = Enum.Parse<Outcome>(row.GetString(nameof(Receipt.Outcome))),
        Problems = FromJson(row.GetString(nameof(Receipt.Problems))),
        Warnings = FromJson(row.GetString(nameof(Receipt.Warnings))),
        ArticleId = row.GetString(nameof(Receipt.ArticleId)),
        Version = row.GetInt32(nameof(Receipt.Version)),
        ETag = row.GetString("BlobETag"),
        Bytes = row.GetInt64(nameof(Receipt.Bytes)),
        Dropped = row.GetDateTimeOffset(nameof(Receipt.Dropped)),
        Started = row.GetDateTimeOffset(nameof(Receipt.Started)) ?? default,
        Completed = row.GetDateTimeOffset(nameof(Receipt.Completed)) ?? default,
    };

    private static string? ToJson(IReadOnlyList<Problem>? problems) =>
        problems is null ? null : JsonSerializer.Serialize(problems, ArticleJson.Options);

    private static Problem[]? FromJson(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<Problem[]>(json, ArticleJson.Options);
}
