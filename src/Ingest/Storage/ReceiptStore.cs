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
    private const string SettledVersion = nameof(SettledVersion);
    private const string SettledChangeAt = nameof(SettledChangeAt);

    /// <summary>The receipt of a blob: one storage request.</summary>
    /// <returns>Null when nothing was ever dropped there.</returns>
    public async Task<StoredReceipt?> FindAsync(BlobName blob, CancellationToken cancellationToken)
    {
        var key = KeyOf(blob);
        var response = await tables.Uploads.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, cancellationToken: cancellationToken);
        return response is { HasValue: true, Value: { } row } ? new StoredReceipt(FromRow(row, blob), SettlementOf(row), row.ETag) : null;
    }

    /// <summary>Replaces a blob's receipt.</summary>
    /// <returns>False when somebody else has changed it since <paramref name="previous"/> was read.</returns>
    public async Task<bool> TryReplaceAsync(StoredReceipt? previous, Receipt next, Settlement? settlement, CancellationToken cancellationToken)
    {
        var row = ToRow(KeyOf(next.Blob), next, settlement);
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

    private static TableEntity ToRow(TableKey key, Receipt receipt, Settlement? settlement) => new(key.PartitionKey, key.RowKey)
    {
        [nameof(receipt.Path)] = receipt.Path,
        [nameof(receipt.Outcome)] = receipt.Outcome.ToString(),
        [nameof(receipt.Problems)] = ToJson(receipt.Problems),
        [nameof(receipt.Warnings)] = ToJson(receipt.Warnings),
        [nameof(receipt.ArticleId)] = receipt.ArticleId,
        [nameof(receipt.Version)] = receipt.Version,
        [nameof(receipt.DuplicateOf)] = receipt.DuplicateOf,
        [nameof(receipt.SimilarTo)] = receipt.SimilarTo,
        ["BlobETag"] = receipt.ETag,
        [nameof(receipt.Bytes)] = receipt.Bytes,
        [nameof(receipt.Dropped)] = receipt.Dropped,
        [nameof(receipt.Started)] = receipt.Started,
        [nameof(receipt.Completed)] = receipt.Completed,
        [nameof(receipt.Attempts)] = receipt.Attempts,
        [nameof(receipt.Poisoned)] = receipt.Poisoned,
        [nameof(receipt.History)] = ToJson(receipt.History),
        [SettledVersion] = settlement?.Version,
        [SettledChangeAt] = settlement?.ChangeAt,
        [nameof(settlement.IsShown)] = settlement?.IsShown,
        [nameof(settlement.ShownFrom)] = settlement?.ShownFrom,
        [nameof(settlement.WasShown)] = settlement?.WasShown,
    };

    private static Receipt FromRow(TableEntity row, BlobName blob) => new()
    {
        Publisher = blob.Publisher,
        Path = blob.Path,
        Outcome = Enum.Parse<Outcome>(row.GetString(nameof(Receipt.Outcome))),
        Problems = FromJson<Problem>(row.GetString(nameof(Receipt.Problems))),
        Warnings = FromJson<Problem>(row.GetString(nameof(Receipt.Warnings))),
        ArticleId = row.GetString(nameof(Receipt.ArticleId)),
        Version = row.GetInt32(nameof(Receipt.Version)),
        DuplicateOf = row.GetString(nameof(Receipt.DuplicateOf)),
        SimilarTo = row.GetString(nameof(Receipt.SimilarTo)),
        ETag = row.GetString("BlobETag"),
        Bytes = row.GetInt64(nameof(Receipt.Bytes)),
        Dropped = row.GetDateTimeOffset(nameof(Receipt.Dropped)),
        Started = row.GetDateTimeOffset(nameof(Receipt.Started)) ?? default,
        Completed = row.GetDateTimeOffset(nameof(Receipt.Completed)) ?? default,
        Attempts = row.GetInt32(nameof(Receipt.Attempts)) ?? 1,
        Poisoned = row.GetDateTimeOffset(nameof(Receipt.Poisoned)),
        History = FromJson<PastOutcome>(row.GetString(nameof(Receipt.History))),
    };

    private static Settlement? SettlementOf(TableEntity row) => row.GetInt32(SettledVersion) is { } version
        ? new Settlement(
            version,
            row.GetDateTimeOffset(SettledChangeAt) ?? default,
            row.GetBoolean(nameof(Settlement.IsShown)) ?? false,
            row.GetDateTimeOffset(nameof(Settlement.ShownFrom)),
            row.GetBoolean(nameof(Settlement.WasShown)) ?? false)
        : null;

    private static string? ToJson<T>(IReadOnlyList<T>? list) =>
        list is null ? null : JsonSerializer.Serialize(list, ArticleJson.Options);

    private static T[]? FromJson<T>(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<T[]>(json, ArticleJson.Options);
}
