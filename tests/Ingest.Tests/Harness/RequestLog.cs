using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Writes down every request that goes to storage.</summary>
internal sealed class RequestLog : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<(string Request, long Bytes)> _requests = [];

    public IReadOnlyList<string> Requests => [.. _requests.Select(entry => entry.Request)];

    public long LargestBody => _requests.Max(entry => entry.Bytes);

    public void Clear() => _requests.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Log(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Log(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Log(Request request) => _requests.Enqueue((
        $"{request.Method} {request.Uri.Path}",
        request.Content is { } content && content.TryComputeLength(out var bytes) ? bytes : 0));
}
