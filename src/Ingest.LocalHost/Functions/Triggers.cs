using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Functions;

/// <summary>
/// Runs every trigger but HTTP. No more invocations begin once the host is told to stop; running ones then have as long
/// as its shutdown timeout, beside the requests that it finishes.
/// </summary>
internal sealed partial class Triggers(TimeProvider time, IHostApplicationLifetime host, ILogger<Triggers> logger) : IHostedService, IDisposable
{
    /// <summary>How long invocations may take to notice that they were cancelled.</summary>
    private static readonly TimeSpan AbortLimit = TimeSpan.FromSeconds(2);

    /// <summary>Not only since <see cref="StopAsync"/>, which comes after the last request.</summary>
    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping);
    private readonly CancellationTokenSource _abort = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Does nothing yet: <see cref="Begin"/> does, once the host serves.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Begin(IEnumerable<ITrigger> triggers) =>
        _running = Task.WhenAll(triggers.Select(trigger => Task.Run(() => trigger.RunAsync(_stopping.Token, _abort.Token), CancellationToken.None)));

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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Functions that would not stop in time were left.")]
    private partial void LogAbandoned();
}
