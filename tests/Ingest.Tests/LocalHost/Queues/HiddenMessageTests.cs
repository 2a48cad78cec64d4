using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;
using Ingest.LocalHost.Queues;
using Ingest.Tests.Azurite;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Ingest.Tests.LocalHost.Queues;

public sealed class HiddenMessageTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMessageThatWasKeptHiddenForLongCanStillBeDeleted()
    {
        var renewals = new Renewals();
        var options = new QueueClientOptions();
        options.AddPolicy(renewals, HttpPipelinePosition.PerCall);
        var queue = new QueueClient(azurite.NewAccount(), "letters", options);
        await queue.CreateAsync(cancellationToken: Cancellation);
        await queue.SendMessageAsync("YQ==", Cancellation);
        var hidden = TimeSpan.FromSeconds(2);
        var received = (await queue.ReceiveMessageAsync(hidden, Cancellation)).Value;
        var message = new HiddenMessage(queue, received, hidden, TimeProvider.System, NullLogger.Instance);

        using var done = new CancellationTokenSource();
        var kept = message.KeepAsync(done.Token);
        await TestHost.UntilAsync(() => ValueTask.FromResult(renewals.Count >= 2));
        Assert.Equal("a", message.Read());
        await done.CancelAsync();
        await kept;
        await message.DeleteAsync();

        Assert.Equal(0, (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount);
    }

    /// <summary>Counts the renewals that were answered.</summary>
    private sealed class Renewals : HttpPipelinePolicy
    {
        public int Count { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Method == RequestMethod.Put && message.Request.Uri.Query.Contains("popreceipt", StringComparison.Ordinal))
            {
                Count++;
            }
        }
    }
}
