using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingest.LocalHost.Functions;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Queues;

/// <summary>Receives the messages of a function's queue, as many as may be worked on at once. Makes the queue when it is missing.</summary>
internal sealed partial class QueueListener(
    QueueFunction function,
    QueueClient queue,
    OutgoingQueue? poison,
    QueueRunner runner,
    HostJson settings,
    TimeSpan poll,
    TimeProvider time,
    ILogger<QueueListener> logger) : ITrigger
{
    /// <summary>
    /// For how long a message is hidden, and for how long it stays so when this process is killed. The real host's ten
    /// minutes are long for someone who waits for the next start.
    /// </summary>
    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);

    /// <summary>How long an answer is still waited for at a stop: what storage has handed out is hidden, and would stay so.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(2);

    private string? _told;

    public async Task RunAsync(CancellationToken stopping, CancellationToken abort)
    {
        var running = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                running.RemoveAll(task => task.IsCompleted);
                var received = running.Count < settings.Queues.BatchSize ? await ReceiveAsync(settings.Queues.BatchSize - running.Count, stopping) : [];
                running.AddRange(received.Select(message => Task.Run(
                    () => runner.RunAsync(function, poison, new HiddenMessage(queue, message, Hidden, time, logger), stopping, abort),
                    CancellationToken.None)));
                if (running.Count == settings.Queues.BatchSize)
                {
                    await Task.WhenAny(running).WaitAsync(stopping);
                }
                else if (received.Length == 0)
                {
                    await Task.Delay(poll, time, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // This is how listening ends.
        }

        await Task.WhenAll(running);
    }

    /// <summary>None when there are none and when storage fails, which is told once.</summary>
    private async Task<QueueMessage[]> ReceiveAsync(int most, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource();
        await using var stop = stopping.Register(() => limit.CancelAfter(AnswerLimit));
        try
        {
            var received = await queue.ReceiveMessagesAsync(most, Hidden, limit.Token);
            _told = null;
            return received.Value;
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return await CreateAsync(limit.Token);
        }
#pragma warning disable CA1031 // Whichever way storage fails, the listener outlives it.
        catch (Exception e) when (!limit.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Told(e);
        }
    }

    private async Task<QueueMessage[]> CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            return [];
        }
#pragma warning disable CA1031 // Whichever way storage fails, the listener outlives it.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Told(e);
        }
    }

    private QueueMessage[] Told(Exception failure)
    {
        var reason = (failure as RequestFailedException)?.ErrorCode ?? failure.Message;
        if (!string.Equals(reason, _told, StringComparison.Ordinal))
        {
            LogReceiveFailure(queue.Name, function.Name, reason);
            _told = reason;
        }

        return [];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue {Queue} can't be read for {Function}, which goes on trying: {Reason}")]
    private partial void LogReceiveFailure(string queue, string function, string reason);
}
