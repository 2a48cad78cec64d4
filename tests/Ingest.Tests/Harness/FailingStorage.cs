using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Makes one request to storage fail. If the process dies of it, nothing after it is sent either, until it is mended.</summary>
internal sealed class FailingStorage : HttpPipelinePolicy
{
    private int _left = int.MaxValue;
    private StorageFault _fault;
    private int _sent;

    /// <summary>Whether the request that was to fail came up.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Breaks the request after <paramref name="requests"/> more.</summary>
    public void BreakAfter(int requests, StorageFault fault)
    {
        _left = requests;
        _fault = fault;
        _sent = 0;
        HasFailed = false;
    }

    public void Mend() => _left = int.MaxValue;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _sent) - 1;
        if (number > _left && _fault != StorageFault.TimedOut)
        {
            HasFailed = true;
            throw new RequestFailedException(501, "The process is dead.");
        }

        if (number == _left && _fault == StorageFault.Unsent)
        {
            HasFailed = true;
            throw new RequestFailedException(501, "The request was not sent.");
        }

        await ProcessNextAsync(message, pipeline);
        if (number == _left)
        {
            HasFailed = true;
            throw _fault == StorageFault.Lost ? new RequestFailedException(501, "The answer was lost.") : new TaskCanceledException("The answer did not come in time.");
        }
    }
}
