using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Queues;

/// <summary>
/// Runs a function for a message, by the real host's rules: a message is deleted after success, and seen again after
/// <c>visibilityTimeout</c> when the try failed; after <c>maxDequeueCount</c> tries it goes to the poison queue. In a
/// queue that has none, it stays hidden for the rest of its time after each failure, and in the queue after the last.
/// </summary>
internal sealed partial class QueueRunner(IServiceScopeFactory scopes, HostJson settings, ILogger<QueueRunner> logger)
{
    /// <summary>Never throws.</summary>
    /// <param name="function">The function.</param>
    /// <param name="poison">The queue for messages that every try failed for; null for none.</param>
    /// <param name="message">The message, hidden from others.</param>
    /// <param name="stopping">Nothing begins any more: the message is put back.</param>
    /// <param name="abort">The running try is told to give up.</param>
    public async Task RunAsync(QueueFunction function, OutgoingQueue? poison, HiddenMessage message, CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            if (stopping.IsCancellationRequested)
            {
                await message.ShowAsync(TimeSpan.Zero);
            }
            else if (message.DequeueCount > settings.Queues.MaxDequeueCount)
            {
                // It was received that often by a process that came to no end with it.
                await PoisonAsync(function, poison, message, failure: null);
            }
            else if (await FailureAsync(function, message, abort) is not { } failure)
            {
                await message.DeleteAsync();
            }
            else if (abort.IsCancellationRequested)
            {
                LogAborted(function.Name, function.Queue);
                await message.ShowAsync(TimeSpan.Zero);
            }
            else if (message.DequeueCount == settings.Queues.MaxDequeueCount)
            {
                await PoisonAsync(function, poison, message, failure);
            }
            else
            {
                LogFailedTry(function.Name, function.Queue, message.DequeueCount, settings.Queues.MaxDequeueCount, failure.GetType().Name, failure.Message);
                if (poison is not null)
                {
                    await message.ShowAsync(settings.Queues.VisibilityTimeout);
                }
            }
        }
#pragma warning disable CA1031 // Storage failed, in whichever way: the message is seen again when its time is over.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotNoted(function.Name, function.Queue, e);
        }
    }

    /// <summary>What the function threw; null after success.</summary>
    private async Task<Exception?> FailureAsync(QueueFunction function, HiddenMessage message, CancellationToken abort)
    {
        using var done = new CancellationTokenSource();
        var kept = message.KeepAsync(done.Token);
        try
        {
            var arguments = function.Arguments(message.Read(), abort);
            await using var scope = scopes.CreateAsyncScope();
            await function.Invoker.InvokeAsync(scope.ServiceProvider, arguments);
            return null;
        }
#pragma warning disable CA1031 // Whatever a function throws is a failed try.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }
        finally
        {
            await done.CancelAsync();
            await kept;
        }
    }

    private async Task PoisonAsync(QueueFunction function, OutgoingQueue? poison, HiddenMessage message, Exception? failure)
    {
        if (poison is not null)
        {
            LogPoisoned(function.Name, function.Queue, message.DequeueCount, poison.Name, failure);
            await poison.SendAsync(message.Stored, CancellationToken.None);
            await message.DeleteAsync();
        }
        else if (failure is not null)
        {
            LogLeft(function.Name, function.Queue, message.DequeueCount, failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The function {Function} failed for a message of {Queue}, try {Attempt} of {Tries}: {Kind}: {Reason}")]
    private partial void LogFailedTry(string function, string queue, long attempt, int tries, string kind, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The function {Function} failed for a message of {Queue} {Tries} times; it is in the queue {Poison}.")]
    private partial void LogPoisoned(string function, string queue, long tries, string poison, Exception? exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The function {Function} failed for a message of {Queue} {Tries} times; it stays there and is not tried again.")]
    private partial void LogLeft(string function, string queue, long tries, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "What {Function} did for a message of {Queue} could not be noted; it will run again.")]
    private partial void LogNotNoted(string function, string queue, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The function {Function} was stopped before it was done with a message of {Queue}; it will run again at the next start.")]
    private partial void LogAborted(string function, string queue);
}
