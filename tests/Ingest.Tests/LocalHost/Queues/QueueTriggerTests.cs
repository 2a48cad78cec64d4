using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Ingest.Tests.Azurite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ingest.Tests.LocalHost.Queues;

public sealed class QueueTriggerTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AMessageIsDecodedRunOnceAndDeleted()
    {
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "Grüße");
        await using var host = await TestHost.StartAsync(storage, typeof(QueueFunctions.Text));
        Assert.Equal("Grüße True", await host.Calls.NextAsync());

        await SendAsync(storage, "while it runs");
        Assert.Equal("while it runs True", await host.Calls.NextAsync());

        await AssertEmptyAsync(queue);
        Assert.Equal(2, host.Calls.All.Count);
        Assert.Empty(host.Log.All);
    }

    [Fact]
    public async Task AMissingQueueIsMade()
    {
        var storage = azurite.NewAccount();
        await using var host = await TestHost.StartAsync(storage, typeof(QueueFunctions.Text));
        var queue = Queue(storage);
        await TestHost.UntilAsync(async () => (await queue.ExistsAsync(Cancellation)).Value);

        await queue.SendMessageAsync("a", Cancellation);

        Assert.Equal("a True", await host.Calls.NextAsync());
        Assert.Empty(host.Log.All);
    }

    [Fact]
    public async Task AfterFiveTriesTheMessageIsInThePoisonQueue()
    {
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "a");
        using var json = new HostJsonFile("{}");
        await using var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Failing)) with { HostJson = json.Path });

        Assert.Equal(["a", "a", "a", "a", "a"], await host.Calls.NextAsync(5));

        await AssertEmptyAsync(queue);
        Assert.Equal(["a"], await MessagesAsync(storage, "letters-poison"));
        Assert.Equal(
            [
                .. Enumerable.Range(1, 4).Select(attempt => $"Warning: The function Failing failed for a message of letters, try {attempt} of 5: InvalidOperationException: it is broken"),
                "Error: The function Failing failed for a message of letters 5 times; it is in the queue letters-poison. it is broken",
            ],
            host.Log.All);
        Assert.Equal(5, host.Calls.All.Count);
    }

    [Fact]
    public async Task TheNumberOfTriesIsThatOfHostJson()
    {
        using var json = new HostJsonFile("""{ "extensions": { "queues": { "maxDequeueCount": 2 } } }""");
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "a");
        await using var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Failing)) with { HostJson = json.Path });

        await AssertEmptyAsync(queue);

        Assert.Equal(["a"], await MessagesAsync(storage, "letters-poison"));
        Assert.Equal(["a", "a"], host.Calls.All);
    }

    [Fact]
    public async Task AFailedMessageIsSeenAgainOnlyAfterThePauseOfHostJson()
    {
        using var json = new HostJsonFile("""{ "extensions": { "queues": { "visibilityTimeout": "01:00:00" } } }""");
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "a");
        await using (var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Failing)) with { HostJson = json.Path }))
        {
            Assert.Equal("a", await host.Calls.NextAsync());
            await SendAsync(storage, "b");
            Assert.Equal("b", await host.Calls.NextAsync());
            await SendAsync(storage, "c");
            Assert.Equal("c", await host.Calls.NextAsync());
            Assert.Equal(["a", "b", "c"], host.Calls.All);
        }

        Assert.Equal(3, await CountAsync(queue));
    }

    [Fact]
    public async Task AMessageThatFailsAndThenSucceedsIsDone()
    {
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "a");
        using var json = new HostJsonFile("{}");
        await using var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.FailingTwice)) with { HostJson = json.Path });

        Assert.Equal(["a", "a", "a"], await host.Calls.NextAsync(3));

        await AssertEmptyAsync(queue);
        Assert.False(await Queue(storage, "letters-poison").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task AMessageThatIsNotBase64IsAFailedOne()
    {
        var storage = azurite.NewAccount();
        var raw = new QueueClient(storage, "letters");
        await raw.CreateAsync(cancellationToken: Cancellation);
        await raw.SendMessageAsync("not base64!", Cancellation);
        using var json = new HostJsonFile("{}");
        await using var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Text)) with { HostJson = json.Path });

        await AssertEmptyAsync(raw);

        var moved = (await new QueueClient(storage, "letters-poison").ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value;
        Assert.Equal(["not base64!"], moved.Select(message => message.MessageText));
        Assert.Empty(host.Calls.All);
    }

    [Fact]
    public async Task WhatFailsForAPoisonQueueStaysHiddenThere()
    {
        var storage = azurite.NewAccount();
        var queue = Queue(storage, "letters-poison");
        await queue.CreateAsync(cancellationToken: Cancellation);
        await queue.SendMessageAsync("a", Cancellation);
        await using (var host = await TestHost.StartAsync(storage, typeof(QueueFunctions.FailingOnPoison)))
        {
            Assert.Equal("a", await host.Calls.NextAsync());
            await queue.SendMessageAsync("b", Cancellation);
            Assert.Equal("b", await host.Calls.NextAsync());
        }

        Assert.Equal(2, await CountAsync(queue));
        Assert.Empty((await queue.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value);
        Assert.False(await Queue(storage, "letters-poison-poison").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task AMessageThatWasReceivedTooOftenIsNotTriedAgain()
    {
        using var json = new HostJsonFile("""{ "extensions": { "queues": { "maxDequeueCount": 1 } } }""");
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "a");
        await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1), Cancellation);
        await using var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Text)) with { HostJson = json.Path });

        await AssertEmptyAsync(queue);

        Assert.Equal(["a"], await MessagesAsync(storage, "letters-poison"));
        Assert.Empty(host.Calls.All);
    }

    [Fact]
    public async Task NoMoreRunAtOnceThanHostJsonSays()
    {
        using var json = new HostJsonFile("""{ "extensions": { "queues": { "batchSize": 3 } } }""");
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, [.. Enumerable.Range(0, 10).Select(i => $"{i}")]);
        var gate = new Gate();
        await using var host = await StartGatedAsync(storage, gate, json.Path);
        Assert.All(await host.Calls.NextAsync(3), call => Assert.StartsWith("start", call, StringComparison.Ordinal));
        gate.Open();

        await host.Calls.NextAsync(17);
        await AssertEmptyAsync(queue);
        Assert.Equal(3, gate.MostAtOnce);
        Assert.Equal(20, host.Calls.All.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task AStopWaitsForRunningInvocationsAndBeginsNoMore()
    {
        using var json = new HostJsonFile("""{ "extensions": { "queues": { "batchSize": 1 } } }""");
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "a", "b");
        var gate = new Gate();
        var host = await StartGatedAsync(storage, gate, json.Path);
        Assert.Equal("start a", await host.Calls.NextAsync());

        var stop = host.DisposeAsync().AsTask();
        await TestHost.RefusesRequestsAsync(host.Host.BaseAddress);
        Assert.False(stop.IsCompleted);
        gate.Open();
        await stop;

        Assert.Equal(["start a", "end a"], host.Calls.All);
        Assert.Equal("b", Assert.Single((await queue.ReceiveMessagesAsync(32, TimeSpan.FromSeconds(1), Cancellation)).Value).MessageText);
        Assert.Equal(1, await CountAsync(queue));
    }

    [Fact]
    public async Task AnInvocationThatIsCutShortIsRunAgainAtTheNextStart()
    {
        var storage = azurite.NewAccount();
        await SendAsync(storage, "a");
        var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Gated)) with
        {
            Configure = builder =>
            {
                builder.Services.AddSingleton(new Gate());
                builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(1));
            },
        });
        Assert.Equal("start a", await host.Calls.NextAsync());
        await host.DisposeAsync();
        Assert.Equal(["Warning: The function Gated was stopped before it was done with a message of letters; it will run again at the next start."], host.Log.All);

        await using var again = await TestHost.StartAsync(storage, typeof(QueueFunctions.Text));

        Assert.Equal("a True", await again.Calls.NextAsync());
    }

    [Fact]
    public async Task ADisabledFunctionReceivesNothing()
    {
        var storage = azurite.NewAccount();
        var queue = await SendAsync(storage, "a");
        await using (var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Text), typeof(QueueFunctions.Deletions)) with
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["AzureWebJobs.Text.Disabled"] = "1" },
        }))
        {
            var other = Queue(storage, "blob-deletions");
            await other.CreateIfNotExistsAsync(cancellationToken: Cancellation);
            await other.SendMessageAsync("b", Cancellation);
            Assert.Equal("b", await host.Calls.NextAsync());
        }

        Assert.Equal(0, Assert.Single((await queue.PeekMessagesAsync(32, Cancellation)).Value).DequeueCount);
    }

    private static Task<TestHost> StartGatedAsync(string storage, Gate gate, string hostJson) =>
        TestHost.StartAsync(TestHost.Options(storage, typeof(QueueFunctions.Gated)) with { HostJson = hostJson, Configure = builder => builder.Services.AddSingleton(gate) });

    private static QueueClient Queue(string storage, string name = "letters") => new(storage, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private static async Task<QueueClient> SendAsync(string storage, params string[] messages)
    {
        var queue = Queue(storage);
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        foreach (var message in messages)
        {
            await queue.SendMessageAsync(message, Cancellation);
        }

        return queue;
    }

    private static async Task<IEnumerable<string>> MessagesAsync(string storage, string name)
    {
        QueueMessage[] messages = (await Queue(storage, name).ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value;
        return messages.Select(message => message.MessageText);
    }

    /// <summary>Hidden ones too.</summary>
    private static async Task<int> CountAsync(QueueClient queue) => (await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount;

    private static Task AssertEmptyAsync(QueueClient queue) => TestHost.UntilAsync(async () => await CountAsync(queue) == 0);
}
