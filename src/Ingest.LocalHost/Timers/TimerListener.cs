using Ingest.LocalHost.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Timers;

/// <summary>
/// Runs a function at its times, one run after another. As on the real host, the next time is looked for once a run has
/// ended: times that passed meanwhile are left out.
/// </summary>
/// <param name="function">The function.</param>
/// <param name="scopes">Where the services of an invocation come from.</param>
/// <param name="look">The longest pause between two looks at the clock, which may be set, or go on while this machine sleeps.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told of failures.</param>
internal sealed partial class TimerListener(TimerFunction function, IServiceScopeFactory scopes, TimeSpan look, TimeProvider time, ILogger<TimerListener> logger) : ITrigger
{
    public async Task RunAsync(CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            stopping.ThrowIfCancellationRequested();
            if (function.RunsOnStartup)
            {
                await InvokeAsync(abort);
            }

            while (true)
            {
                await UntilAsync(function.Schedule.GetNextOccurrence(Now), stopping);
                await InvokeAsync(abort);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // This is how waiting ends.
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task UntilAsync(DateTime due, CancellationToken stopping)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
        {
            // Timers count whole milliseconds.
            var pause = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(left.TotalMilliseconds, look.TotalMilliseconds)));
            await Task.Delay(pause, time, stopping);
        }

        stopping.ThrowIfCancellationRequested();
    }

    private async Task InvokeAsync(CancellationToken abort)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await function.Invoker.InvokeAsync(scope.ServiceProvider, function.Arguments(new TimerInfo(), abort));
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            LogAborted(function.Name);
        }
#pragma warning disable CA1031 // Whatever a function throws, its next time comes.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailure(function.Name, e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The function {Function} failed; it runs again at its next time.")]
    private partial void LogFailure(string function, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The function {Function} was stopped before it was done.")]
    private partial void LogAborted(string function);
}
