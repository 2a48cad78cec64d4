using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Holds one request to storage up, and with it whoever waits for its answer, until it is let go.</summary>
internal sealed class PausingStorage : HttpPipelinePolicy
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _left = int.MaxValue;

    /// <summary>Ends when the request waits.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Holds up the request after <paramref name="requests"/> more.</summary>
    public void PauseAfter(int requests) => _left = requests;

    public void Release() => _released.TrySetResult();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (Interlocked.Decrement(ref _left) == -1)
        {
            _reached.TrySetResult();
            await _released.Task.WaitAsync(message.CancellationToken);
        }

        await ProcessNextAsync(message, pipeline);
    }
}
