using Azure;
using Azure.Data.Tables;

namespace Ingest.Storage;

/// <summary>A row of counts in table <c>Uploads</c>.</summary>
/// <param name="Articles">How many articles of the publisher it adds to those that lists show, now or when their embargo ends. Less than 0 for an instance that took more away.</param>
/// <param name="LastUpload">When the last file that it knows of was dropped. Null when there was none.</param>
/// <param name="ETag">The row's entity tag. Null when there is no row yet.</param>
internal sealed record PublisherCount(int Articles, DateTimeOffset? LastUpload, ETag? ETag)
{
    /// <summary>The columns to read.</summary>
    public static readonly string[] Columns = [nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(Articles), nameof(LastUpload)];

    /// <summary>There is no row.</summary>
    public static PublisherCount None { get; } = new(0, null, null);

    /// <summary>What a row says.</summary>
    public static PublisherCount Of(TableEntity row) => new(row.GetInt32(nameof(Articles)) ?? 0, row.GetDateTimeOffset(nameof(LastUpload)), row.ETag);

    /// <summary>The count after so many more articles and another file.</summary>
    public PublisherCount After(int articles, DateTimeOffset? upload) => this with { Articles = Articles + articles, LastUpload = Later(LastUpload, upload) };

    /// <summary>The later of two times, either of which may be unknown.</summary>
    public static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;

    /// <summary>Writes it over the row that it was read from, and only over that.</summary>
    public TableTransactionAction ToAction(TableKey key)
    {
        var row = new TableEntity(key.PartitionKey, key.RowKey) { [nameof(Articles)] = Articles, [nameof(LastUpload)] = LastUpload };
        return ETag is { } etag
            ? new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, etag)
            : new TableTransactionAction(TableTransactionActionType.Add, row);
    }
}
