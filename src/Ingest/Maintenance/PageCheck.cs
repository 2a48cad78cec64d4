using Azure;
using Microsoft.Extensions.Logging;

namespace Ingest.Maintenance;

/// <summary>Looks at the items of a page, several at once. One that fails does not keep the others from being looked at.</summary>
internal abstract partial class PageCheck<TItem>(ILogger logger) : ICheck
    where TItem : notnull
{
    /// <summary>Items of a page: few enough that a run can stop between two pages in time.</summary>
    protected const int PageItems = 200;

    private const int AtOnce = 8;

    public async Task<string?> CheckPageAsync(string? token, RepairTally tally, CancellationToken cancellationToken)
    {
        await using var pages = PagesFrom(token, cancellationToken).GetAsyncEnumerator(cancellationToken);
        if (!await pages.MoveNextAsync())
        {
            return null;
        }

        var page = pages.Current;
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(page.Values, options, async (item, cancelled) =>
        {
            tally.Check();
            try
            {
                await CheckAsync(item, tally, cancelled);
            }
#pragma warning disable CA1031 // Whatever is wrong with one item, the others are looked at.
            catch (Exception failure) when (!cancelled.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailure(logger, NameOf(item), failure);
                tally.Repaired(RepairKind.Failed, NameOf(item));
            }
        });
        return page.ContinuationToken is { Length: > 0 } next ? next : null;
    }

    /// <summary>The pages, beginning with the one of a token.</summary>
    protected abstract IAsyncEnumerable<Page<TItem>> PagesFrom(string? token, CancellationToken cancellationToken);

    /// <summary>Looks at one item and repairs what is wrong with it.</summary>
    protected abstract Task CheckAsync(TItem item, RepairTally tally, CancellationToken cancellationToken);

    /// <summary>What a report calls an item.</summary>
    protected abstract string NameOf(TItem item);

    [LoggerMessage(EventId = 30, Level = LogLevel.Error, Message = "{Subject} could not be reconciled")]
    private static partial void LogFailure(ILogger logger, string subject, Exception failure);
}
