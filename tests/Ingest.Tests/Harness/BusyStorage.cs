using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>
/// Storage that is too busy for every so many requests: it answers each of them with an error, and takes it when it is
/// sent again. It recovers after <see cref="BusyRequests"/> requests: an error that comes again and again at the same
/// step keeps that step from ever ending.
/// </summary>
/// <param name="every">One of so many requests.</param>
/// <param name="phase">Which one of them, from 0.</param>
/// <param name="status">503 or 500.</param>
/// <param name="takesEffect">Whether the request is carried out all the same.</param>
internal sealed class BusyStorage(int every, int phase, int status, bool takesEffect) : HttpPipelinePolicy
{
    /// <summary>More than any step takes that nothing happens to.</summary>
    private const int BusyRequests = 30;

    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private int _requests = -1;
    private int _refused;

    public int Refused => _refused;

    /// <summary>Storage becomes busy again.</summary>
    public void Begin() => _requests = -1;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        // A request that is sent again keeps its id.
        var isRefused = _seen.TryAdd(message.Request.ClientRequestId, true)
            && Interlocked.Increment(ref _requests) is var number and < BusyRequests
            && number % every == phase;
        if (!isRefused || takesEffect)
        {
            await ProcessNextAsync(message, pipeline);
        }

        if (isRefused)
        {
            Interlocked.Increment(ref _refused);
            if (message.HasResponse)
            {
                message.Response.Dispose();
            }

            message.Response = new StorageAnswer(status, status == 503 ? "ServerBusy" : "InternalError", message.Request.ClientRequestId);
        }
    }
}
