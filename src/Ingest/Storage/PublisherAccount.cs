using Azure.Data.Tables;

namespace Ingest.Storage;

/// <summary>
/// This instance's count of one publisher's articles, and whose turn it is to change it. Nobody else writes its row, but
/// maintenance, which adds rows up that have not changed for long; so it is kept in memory, and read again only after a
/// transaction that failed, or of which nobody knows whether it did.
/// </summary>
#pragma warning disable CA1001 // A semaphore that is only waited for asynchronously holds nothing that would have to be let go.
internal sealed class PublisherAccount(TableClient uploads, TableKey key)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Null when it is not known. At first there is none: this instance's name is new.</summary>
    private PublisherCount? _count = PublisherCount.None;

    /// <summary>Where the row stands.</summary>
    public TableKey Key => key;

    /// <summary>Does something while nobody else of this instance changes the count.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The count as it is. It counts as unknown from now on, until <see cref="Keep"/> says what became of it.</summary>
    public async Task<PublisherCount> TakeAsync(CancellationToken cancellationToken)
    {
        var count = Interlocked.Exchange(ref _count, null);
        if (count is null)
        {
            var row = await uploads.GetEntityIfExistsAsync<TableEntity>(key.PartitionKey, key.RowKey, PublisherCount.Columns, cancellationToken);
            count = row is { HasValue: true, Value: { } stored } ? PublisherCount.Of(stored) : PublisherCount.None;
        }

        return count;
    }

    /// <summary>The count as it was taken, or has been written since.</summary>
    public void Keep(PublisherCount count) => _count = count;
}
