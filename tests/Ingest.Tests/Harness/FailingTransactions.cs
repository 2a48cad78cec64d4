using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Makes so many transactions of tables fail as storage fails; everything else goes through, receipts too.</summary>
internal sealed class FailingTransactions : HttpPipelinePolicy
{
    private int _left;

    /// <summary>Makes the next ones fail.</summary>
    public void FailNext(int transactions) => _left = transactions;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) && Interlocked.Decrement(ref _left) >= 0
            ? throw new RequestFailedException(501, "The transaction was not made.")
            : ProcessNextAsync(message, pipeline);
}
