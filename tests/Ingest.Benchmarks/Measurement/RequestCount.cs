using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Benchmarks.Measurement;

/// <summary>Counts the requests that go to storage, and the bytes of their bodies.</summary>
internal sealed class RequestCount : HttpPipelinePolicy
{
    private long _requests;
    private long _bytes;

    public long Requests => _requests;

    public long Bytes => _bytes;

    public void Clear() => (_requests, _bytes) = (0, 0);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Count(Request request)
    {
        Interlocked.Increment(ref _requests);
        if (request.Content is { } content && content.TryComputeLength(out var bytes))
        {
            Interlocked.Add(ref _bytes, bytes);
        }
    }
}
