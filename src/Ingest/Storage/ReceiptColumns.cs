using System.Text.Json;
using Azure.Data.Tables;
using Ingest.Articles;
using Ingest.Ingestion;

namespace Ingest.Storage;

/// <summary>Receipts and settlements as columns of a row.</summary>
internal static class ReceiptColumns
{
    private const string SettledVersion = nameof(SettledVersion);
    private const string SettledChangeAt = nameof(SettledChangeAt);

    /// <summary>A row that holds a receipt.</summary>
    public static TableEntity ToRow(TableKey key, Receipt receipt, Settlement? settlement) => new(key.PartitionKey, key.RowKey)
    {
        [nameof(receipt.Path)] = receipt.Path,
        [nameof(receipt.Outcome)] = receipt.Outcome.ToString(),
        [nameof(receipt.Problems)] = ToJson(receipt.Problems),
        [nameof(receipt.Warnings)] = ToJson(receipt.Warnings),
        [nameof(receipt.ArticleId)] = receipt.ArticleId,
        [nameof(receipt.Version)] = receipt.Version,
        [nameof(receipt.DuplicateOf)] = receipt.DuplicateOf,
        [nameof(receipt.SimilarTo)] = receipt.SimilarTo,
        [nameof(receipt.Embargo)] = receipt.Embargo,
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

    /// <summary>The receipt in a row.</summary>
    public static Receipt ReceiptOf(TableEntity row, BlobName blob) => new()
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
        Embargo = row.GetDateTimeOffset(nameof(Receipt.Embargo)),
        ETag = row.GetString("BlobETag"),
        Bytes = row.GetInt64(nameof(Receipt.Bytes)),
        Dropped = row.GetDateTimeOffset(nameof(Receipt.Dropped)),
        Started = row.GetDateTimeOffset(nameof(Receipt.Started)) ?? default,
        Completed = row.GetDateTimeOffset(nameof(Receipt.Completed)) ?? default,
        Attempts = row.GetInt32(nameof(Receipt.Attempts)) ?? 1,
        Poisoned = row.GetDateTimeOffset(nameof(Receipt.Poisoned)),
        History = FromJson<PastOutcome>(row.GetString(nameof(Receipt.History))),
    };

    /// <summary>The settlement in a receipt's row; null when it holds none.</summary>
    public static Settlement? SettlementOf(TableEntity row) => row.GetInt32(SettledVersion) is { } version
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
