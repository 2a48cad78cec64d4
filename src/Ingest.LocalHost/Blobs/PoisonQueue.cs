using Azure.Storage.Queues;
using Ingest.LocalHost.Queues;

namespace Ingest.LocalHost.Blobs;

/// <summary>The queue <c>webjobs-blobtrigger-poison</c>, whose messages are base64 as the real host's are.</summary>
internal sealed class PoisonQueue(string connectionString)
{
    public const string Name = "webjobs-blobtrigger-poison";

    private readonly OutgoingQueue _queue = new(connectionString, Name, QueueMessageEncoding.Base64);

    public Task SendAsync(PoisonMessage message, CancellationToken cancellationToken) => _queue.SendAsync(message.ToJson(), cancellationToken);
}
