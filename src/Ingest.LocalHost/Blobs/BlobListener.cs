using System.Diagnostics;
using System.Threading.Channels;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Blobs;

/// <summary>Scans a function's container for blobs without a receipt. A blob is never in flight twice.</summary>
internal sealed partial class BlobListener(
    BlobFunction function,
    BlobContainerClient container,
    BlobListing listing,
    Receipts receipts,
    PoisonQueue poison,
    BlobDeletions? deletions,
    ILogger<BlobListener> logger)
{
    /// <summary>A scan of many blobs may take longer than the pause between scans: at most a third of the time goes to scanning.</summary>
    private const int PausePerScan = 2;

    private readonly HashSet<string> _inFlight = new(StringComparer.Ordinal);

    public BlobFunction Function => function;

    public BlobContainerClient Container => container;

    public Receipts Receipts => receipts;

    public PoisonQueue Poison => poison;

    /// <summary>Scans until it is cancelled. Storage may fail and the container may be missing: it tries again.</summary>
    public async Task ScanAsync(ChannelWriter<BlobEvent> found, TimeSpan poll, TimeProvider time, CancellationToken cancellationToken)
    {
        string? told = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await ScanOnceAsync(found, cancellationToken);
                told = null;
            }
#pragma warning disable CA1031 // Whichever way storage fails, the scan outlives it.
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                var reason = (e as RequestFailedException)?.ErrorCode ?? e.Message;
                if (!string.Equals(reason, told, StringComparison.Ordinal))
                {
                    LogScanFailure(container.Name, function.Name, reason);
                    told = reason;
                }
            }

            var pause = Stopwatch.GetElapsedTime(start) * PausePerScan;
            await Task.Delay(pause > poll ? pause : poll, time, cancellationToken);
        }
    }

    /// <summary>The blob may be found again, if it has no receipt.</summary>
    public void Release(BlobEvent blob) => Release(blob.Name);

    private async Task ScanOnceAsync(ChannelWriter<BlobEvent> found, CancellationToken cancellationToken)
    {
        var missing = deletions?.Expected() ?? [];
        var isComplete = await listing.TryListAllAsync(
            function.Path.Prefix,
            blob =>
            {
                missing.Remove(blob.Name);
                Consider(blob, found);
            },
            cancellationToken);
        if (isComplete)
        {
            await TellDeletedAsync(missing, cancellationToken);
        }
    }

    private void Consider(BlobItem blob, ChannelWriter<BlobEvent> found)
    {
        if (blob.Properties.ETag is not { } etag || receipts.Has(blob.Name, etag) || !TryTake(blob.Name))
        {
            return;
        }

        // Its receipt may have been written since.
        if (receipts.Has(blob.Name, etag)
            || function.Path.Match(blob.Name) is not { } captures
            || !found.TryWrite(new BlobEvent(this, blob.Name, etag, blob.Properties.BlobType ?? BlobType.Block, captures)))
        {
            Release(blob.Name);
        }
    }

    /// <summary>A blob in flight is left to a later scan: its receipt is about to be written.</summary>
    private async Task TellDeletedAsync(IEnumerable<string> blobNames, CancellationToken cancellationToken)
    {
        foreach (var blobName in blobNames.Where(TryTake))
        {
            try
            {
                await deletions!.TellAsync(blobName, cancellationToken);
            }
            finally
            {
                Release(blobName);
            }
        }
    }

    /// <summary>False while the blob is in flight.</summary>
    private bool TryTake(string blobName)
    {
        lock (_inFlight)
        {
            return _inFlight.Add(blobName);
        }
    }

    private void Release(string blobName)
    {
        lock (_inFlight)
        {
            _inFlight.Remove(blobName);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The container {Container} can't be scanned for {Function}, which goes on trying: {Reason}")]
    private partial void LogScanFailure(string container, string function, string reason);
}
