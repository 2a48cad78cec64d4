using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Makes so many readings of dropped files fail as storage fails; everything else goes through.</summary>
internal sealed class FailingReads : HttpPipelinePolicy
{
    private int _left;

    /// <summary>How many more fail.</summary>
    public int Left
    {
        get => _left;
        set => _left = value;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var isRead = message.Request.Method == RequestMethod.Get && message.Request.Uri.Path.Contains("/articles/acme", StringComparison.Ordinal);
        return isRead && Interlocked.Decrement(ref _left) >= 0
            ? throw new RequestFailedException(501, "The file was not read.")
            : ProcessNextAsync(message, pipeline);
    }
}
