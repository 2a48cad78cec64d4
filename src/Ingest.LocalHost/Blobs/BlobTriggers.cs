using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Blobs;

/// <summary>
/// Everything that blobs set off: one scan per function, and as many invocations at once as host.json says. No more of
/// either begins once the host is told to stop; running invocations then have as long as its shutdown timeout, beside
/// the requests that it finishes. What is still waiting has no receipt and is found again at the next start.
/// </summary>
internal sealed partial class BlobTriggers(
    BlobRunner runner,
    HostJson settings,
    TimeSpan poll,
    TimeProvider time,
    IHostApplicationLifetime host,
    ILogger<BlobTriggers> logger) : IHostedService, IDisposable
{
    /// <summary>How long invocations may take to notice that they were cancelled.</summary>
    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(2);

    /// <summary>Not only since <see cref="StopAsync"/>, which comes after the last request.</summary>
    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping);
    private readonly CancellationTokenSource _abort = new();
    private readonly Channel<BlobEvent> _found = Channel.CreateUnbounded<BlobEvent>();
    private Task _running = Task.CompletedTask;

    /// <summary>Does nothing yet: <see cref="Begin"/> does, once the host serves.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Begin(IReadOnlyList<BlobListener> listeners) => _running = Task.WhenAll(ScanAsync(listeners), RunAsync());

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        try
        {
            await _running.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await _abort.CancelAsync();
            await GiveUpAsync();
        }
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _abort.Dispose();
    }

    private async Task GiveUpAsync()
    {
        try
        {
            await _running.WaitAsync(AbortLimit, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            LogAbandoned();
        }
    }

    private async Task ScanAsync(IReadOnlyList<BlobListener> listeners)
    {
        try
        {
            await Task.WhenAll(listeners.Select(listener => listener.ScanAsync(_found.Writer, poll, time, _stopping.Token)));
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // This is how scanning ends.
        }
        finally
        {
            _found.Writer.Complete();
        }
    }

    private Task RunAsync()
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = settings.MaxDegreeOfParallelism };
        return Parallel.ForEachAsync(_found.Reader.ReadAllAsync(CancellationToken.None), options, async (blob, _) =>
            await runner.RunAsync(blob, _stopping.Token, _abort.Token));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Blob functions that would not stop in time were left.")]
    private partial void LogAbandoned();
}
