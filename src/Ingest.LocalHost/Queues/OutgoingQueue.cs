using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Ingest.LocalHost.Queues;

/// <summary>A queue that messages are put into, and that is made when it is missing. As the real host's, they never expire.</summary>
internal sealed class OutgoingQueue(string connectionString, string name, QueueMessageEncoding encoding)
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _queue = new(connectionString, name, new QueueClientOptions { MessageEncoding = encoding });

    public string Name => name;

    public async Task SendAsync(string message, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.SendMessageAsync(message, timeToLive: Forever, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await _queue.SendMessageAsync(message, timeToLive: Forever, cancellationToken: cancellationToken);
        }
    }
}
