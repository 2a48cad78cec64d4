using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Storage that takes long to answer one request.</summary>
/// <param name="time">How long.</param>
internal sealed class SlowStorage(TimeSpan time) : HttpPipelinePolicy
{
    private int _left = -1;
    private TaskCompletionSource _slow = new();

    /// <summary>Ends when the slow request has been sent.</summary>
    public Task Sent => _slow.Task;

    /// <summary>Answers the request after <paramref name="requests"/> more slowly.</summary>
    public void SlowAfter(int requests)
    {
        _left = requests;
        _slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isSlow = Interlocked.Decrement(ref _left) == -1;
        await ProcessNextAsync(message, pipeline);
        if (isSlow)
        {
            _slow.TrySetResult();
            await Task.Delay(time, message.CancellationToken);
        }
    }
}
