using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Storage that keeps its answer to one request back until it is told to give it.</summary>
internal sealed class HeldStorage : HttpPipelinePolicy
{
    private TaskCompletionSource _release = new();
    private TaskCompletionSource _held = new();
    private TaskCompletionSource _cancelled = new();
    private int _left;

    /// <summary>Ends when the answer is there and kept back.</summary>
    public Task Held => _held.Task;

    /// <summary>Ends when whoever waits for the answer gives up.</summary>
    public Task Cancelled => _cancelled.Task;

    /// <summary>Keeps the answer to the next request back.</summary>
    public void HoldNext()
    {
        _release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _left, 1);
    }

    public void Release() => _release.TrySetResult();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (Interlocked.Exchange(ref _left, 0) == 0)
        {
            return;
        }

        _held.TrySetResult();
        try
        {
            await _release.Task.WaitAsync(message.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            _cancelled.TrySetResult();
            throw;
        }
    }
}
