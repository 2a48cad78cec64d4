using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Ingest.LocalHost.Blobs;

/// <summary>The queue <c>webjobs-blobtrigger-poison</c>, whose messages are base64 as the real host's are.</summary>
internal sealed class PoisonQueue(string connectionString)
{
    public const string Name = "webjobs-blobtrigger-poison";

    /// <summary>The real host's messages never expire.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly QueueClient _queue = new(connectionString, Name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async Task SendAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.SendMessageAsync(message.ToJson(), timeToLive: Forever, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await _queue.SendMessageAsync(message.ToJson(), timeToLive: Forever, cancellationToken: cancellationToken);
        }
    }
}
