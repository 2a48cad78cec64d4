using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Ingest.LocalHost.Queues;

/// <summary>A message that nobody else sees while a function works on it.</summary>
/// <param name="queue">Its queue.</param>
/// <param name="message">The message as it was received.</param>
/// <param name="hidden">For how long it was hidden, and is at each renewal.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Told when it can't be kept hidden.</param>
internal sealed partial class HiddenMessage(QueueClient queue, QueueMessage message, TimeSpan hidden, TimeProvider time, ILogger logger)
{
    /// <summary>Changes with each renewal.</summary>
    private string _popReceipt = message.PopReceipt;

    /// <summary>The message as it is stored.</summary>
    public string Stored => message.MessageText;

    /// <summary>How many times it was received, this time included.</summary>
    public long DequeueCount => message.DequeueCount;

    /// <summary>What the message says.</summary>
    /// <exception cref="FormatException">It is not base64.</exception>
    public string Read() => Encoding.UTF8.GetString(Convert.FromBase64String(message.MessageText));

    /// <summary>Keeps it hidden until it is cancelled; then no renewal is on its way any more. Never throws.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await Task.Delay(hidden / 2, time, cancellationToken);

                // Not to be cancelled: it takes effect or not, and the next request needs the receipt that came of it.
                _popReceipt = (await queue.UpdateMessageAsync(message.MessageId, _popReceipt, (string?)null, hidden, CancellationToken.None)).Value.PopReceipt;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Whichever way storage fails, the function goes on; at worst the message is seen twice.
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogNotKept(queue.Name, e);
            }
        }
    }

    /// <summary>It is done with.</summary>
    public Task DeleteAsync() => queue.DeleteMessageAsync(message.MessageId, _popReceipt, CancellationToken.None);

    /// <summary>It is seen again after a time.</summary>
    public Task ShowAsync(TimeSpan after) => queue.UpdateMessageAsync(message.MessageId, _popReceipt, (string?)null, after, CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message of {Queue} can't be kept hidden while it is worked on; it may be seen twice.")]
    private partial void LogNotKept(string queue, Exception exception);
}
