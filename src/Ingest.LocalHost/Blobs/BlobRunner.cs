using Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Blobs;

/// <summary>
/// Runs a function for a blob: up to <c>poisonBlobThreshold</c> tries at once, then a poison message. The receipt is
/// written last, so a crash before it runs the blob again. Never throws.
/// </summary>
internal sealed partial class BlobRunner(IServiceScopeFactory scopes, HostJson settings, ILogger<BlobRunner> logger)
{
    /// <param name="blob">The blob; it is released at the end.</param>
    /// <param name="stopping">No further try begins; the blob is found again at the next start.</param>
    /// <param name="abort">The running try is told to give up.</param>
    public async Task RunAsync(BlobEvent blob, CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            if (await TryAsync(blob, stopping, abort) is { } status)
            {
                await blob.Listener.Receipts.WriteAsync(blob.Name, blob.ETag, status, abort);
            }
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            LogAborted(blob.Listener.Function.Name, blob.Name);
        }
#pragma warning disable CA1031 // Storage failed, in whichever way: the blob has no receipt, so a later scan finds it again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNoReceipt(blob.Listener.Function.Name, blob.Name, e);
        }
        finally
        {
            blob.Listener.Release(blob);
        }
    }

    /// <summary>The receipt's status; null when there is to be none.</summary>
    private async Task<string?> TryAsync(BlobEvent blob, CancellationToken stopping, CancellationToken abort)
    {
        var function = blob.Listener.Function;
        var attempt = 0;
        while (!stopping.IsCancellationRequested)
        {
            attempt++;
            try
            {
                return await InvokeAsync(blob, abort) ? "Succeeded" : null;
            }
            catch (OperationCanceledException) when (abort.IsCancellationRequested)
            {
                throw;
            }
#pragma warning disable CA1031 // Whatever a function throws is a failed try.
            catch (Exception e) when (attempt < settings.PoisonBlobThreshold)
            {
                LogFailedTry(function.Name, blob.Name, attempt, settings.PoisonBlobThreshold, e.GetType().Name, e.Message);
            }
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogPoisoned(function.Name, blob.Name, settings.PoisonBlobThreshold, PoisonQueue.Name, e);
                await blob.Listener.Poison.SendAsync(PoisonMessage.For(blob), abort);
                return "Poisoned";
            }
        }

        return null;
    }

    /// <summary>False when the blob that the function binds is gone or has changed: then it isn't called.</summary>
    private async Task<bool> InvokeAsync(BlobEvent blob, CancellationToken abort)
    {
        var function = blob.Listener.Function;
        object?[] arguments;
        try
        {
            arguments = await function.ArgumentsAsync(blob, abort);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            return false;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await function.Invoker.InvokeAsync(scope.ServiceProvider, arguments);
            return true;
        }
        finally
        {
            foreach (var stream in arguments.OfType<Stream>())
            {
                await stream.DisposeAsync();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The function {Function} failed for {Blob}, try {Attempt} of {Tries}: {Kind}: {Reason}")]
    private partial void LogFailedTry(string function, string blob, int attempt, int tries, string kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The function {Function} failed for {Blob} {Tries} times; its name is in the queue {Queue}.")]
    private partial void LogPoisoned(string function, string blob, int tries, string queue, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "What {Function} did for {Blob} could not be noted; it will run again.")]
    private partial void LogNoReceipt(string function, string blob, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The function {Function} was stopped before it was done with {Blob}; it will run again at the next start.")]
    private partial void LogAborted(string function, string blob);
}
