using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Tests.Harness;

/// <summary>Makes so many transactions of articles fail as storage fails; everything else goes through, receipts too.</summary>
internal sealed class FailingTransactions : HttpPipelinePolicy
{
    private int _left;

    /// <summary>Makes the next ones fail.</summary>
    public void FailNext(int transactions) => _left = transactions;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Ingest asks storage asynchronously only.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (await IsOfArticlesAsync(message) && Interlocked.Decrement(ref _left) >= 0)
        {
            throw new RequestFailedException(501, "The transaction was not made.");
        }

        await ProcessNextAsync(message, pipeline);
    }

    /// <summary>All tables' transactions go to one address; which table it is stands in the body.</summary>
    private static async Task<bool> IsOfArticlesAsync(HttpMessage message)
    {
        if (!message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            return false;
        }

        using var body = new MemoryStream();
        await message.Request.Content!.WriteToAsync(body, message.CancellationToken);
        return Encoding.UTF8.GetString(body.ToArray()).Contains("/Articles", StringComparison.Ordinal);
    }
}
