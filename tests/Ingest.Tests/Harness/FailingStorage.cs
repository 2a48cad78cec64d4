using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Makes one request to storage fail, as if the process died there: nothing after it is sent either, until it is mended.</summary>
internal sealed class FailingStorage : HttpPipelinePolicy
{
    private int _left = int.MaxValue;
    private bool _takesEffect;
    private int _sent;

    /// <summary>Whether the request that was to fail came up.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Breaks the request after <paramref name="requests"/> more, before it is sent or after it took effect.</summary>
    public void BreakAfter(int requests, bool takesEffect)
    {
        _left = requests;
        _takesEffect = takesEffect;
        _sent = 0;
        HasFailed = false;
    }

    public void Mend() => _left = int.MaxValue;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _sent) - 1;
        if (number > _left)
        {
            throw new RequestFailedException(501, "The process is dead.");
        }

        if (number == _left && !_takesEffect)
        {
            HasFailed = true;
            throw new RequestFailedException(501, "The request was not sent.");
        }

        await ProcessNextAsync(message, pipeline);
        if (number == _left)
        {
            HasFailed = true;
            throw new RequestFailedException(501, "The answer was lost.");
        }
    }
}
