using System.Threading.Channels;
using Ingest.LocalHost.Functions;

namespace Ingest.LocalHost.Blobs;

/// <summary>
/// Everything that blobs set off: one scan per function, and as many invocations at once as host.json says. What is
/// still waiting at the stop has no receipt and is found again at the next start.
/// </summary>
internal sealed class BlobTriggers(IReadOnlyList<BlobListener> listeners, BlobRunner runner, HostJson settings, TimeSpan poll, TimeProvider time) : ITrigger
{
    private readonly Channel<BlobEvent> _found = Channel.CreateUnbounded<BlobEvent>();

    public Task RunAsync(CancellationToken stopping, CancellationToken abort) => Task.WhenAll(ScanAsync(stopping), InvokeAsync(stopping, abort));

    private async Task ScanAsync(CancellationToken stopping)
    {
        try
        {
            await Task.WhenAll(listeners.Select(listener => listener.ScanAsync(_found.Writer, poll, time, stopping)));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // This is how scanning ends.
        }
        finally
        {
            _found.Writer.Complete();
        }
    }

    private Task InvokeAsync(CancellationToken stopping, CancellationToken abort)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.MaxDegreeOfParallelism };
        return Parallel.ForEachAsync(_found.Reader.ReadAllAsync(CancellationToken.None), options, async (blob, _) => await runner.RunAsync(blob, stopping, abort));
    }
}
