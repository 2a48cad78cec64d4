using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingest.LocalHost.Blobs;
using Ingest.Tests.Azurite;
using Ingest.Tests.LocalHost.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Ingest.Tests.LocalHost.Blobs;

public sealed class BlobTriggerTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ABlobFiresOnceAndItsFirstParameterTakesTheExtraSlashes()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "acme/a.txt", "before the start");
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Names));
        Assert.Equal("acme/a.txt: acme + a.txt", await host.Calls.NextAsync());

        await UploadAsync(container, "no-publisher.txt", "");
        await UploadAsync(container, "acme/2026/05/b é.txt", "while it runs");
        Assert.Equal("acme/2026/05/b é.txt: acme/2026/05 + b é.txt", await host.Calls.NextAsync());

        await UploadAsync(container, "acme/last.txt", "");
        Assert.Equal("acme/last.txt: acme + last.txt", await host.Calls.NextAsync());
        Assert.Equal(3, host.Calls.All.Count);
    }

    [Fact]
    public async Task ARestartFiresNothingAgainAndAChangeFires()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "acme/a.txt", "1");
        await UploadAsync(container, "acme/b.txt", "1");
        await using (var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Names)))
        {
            await host.Calls.NextAsync(2);
        }

        await using var again = await TestHost.StartAsync(storage, typeof(BlobFunctions.Names));
        await UploadAsync(container, "acme/b.txt", "2");
        Assert.Equal("acme/b.txt: acme + b.txt", await again.Calls.NextAsync());
        await UploadAsync(container, "acme/c.txt", "1");
        Assert.Equal("acme/c.txt: acme + c.txt", await again.Calls.NextAsync());
        Assert.Equal(2, again.Calls.All.Count);
    }

    [Fact]
    public async Task ReceiptsAreKeptPerFunction()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "acme/a.txt", "1");
        await using (var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Names)))
        {
            await host.Calls.NextAsync();
        }

        var row = await new TableClient(storage, Receipts.TableName).QueryAsync<TableEntity>(cancellationToken: Cancellation).SingleAsync(Cancellation);
        Assert.Equal(("Names", "acme/a.txt", "Succeeded"), (row.PartitionKey, row.GetString("BlobName"), row.GetString("Status")));

        await using var other = await TestHost.StartAsync(storage, typeof(BlobFunctions.Text));
        Assert.Equal("acme/a.txt 1", await other.Calls.NextAsync());
    }

    [Fact]
    public async Task TheBlobIsBoundAsWhatTheFunctionAsksFor()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "Grüße");
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Kinds));

        var calls = await host.Calls.NextAsync(6);

        Assert.Equal(
            ["BinaryData a.txt Grüße", "BlobBaseClient a.txt a.txt", "BlockBlobClient a.txt a.txt", "Stream a.txt Grüße", "byte[] a.txt Grüße", "string a.txt Grüße"],
            calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AfterFiveTriesTheBlobIsInThePoisonQueue()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a \"b\".txt", "1");
        await using (var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Failing)))
        {
            Assert.Equal(Enumerable.Repeat("a \"b\".txt", 5), await host.Calls.NextAsync(5));
        }

        await using var again = await TestHost.StartAsync(storage, typeof(BlobFunctions.Failing), typeof(BlobFunctions.Text));
        Assert.Equal("a \"b\".txt 1", await again.Calls.NextAsync());

        var etag = (await container.GetBlobClient("a \"b\".txt").GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag.ToString("G").Trim('"');
        var queue = new QueueClient(storage, "webjobs-blobtrigger-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        var messages = (await queue.ReceiveMessagesAsync(32, cancellationToken: Cancellation)).Value;
        var expected = $$"""{"Type":"BlobTrigger","FunctionId":"Host.Functions.Failing","BlobType":"BlockBlob","ContainerName":"drop","BlobName":"a \"b\".txt","ETag":"\"{{etag}}\""}""";
        Assert.Equal([expected], messages.Select(message => message.MessageText));
        Assert.Single(again.Calls.All);
    }

    [Fact]
    public async Task TheNumberOfTriesIsThatOfHostJson()
    {
        using var json = new HostJsonFile("""{ "extensions": { "blobs": { "poisonBlobThreshold": 2 } } }""");
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "1");
        await using (var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(BlobFunctions.Failing)) with { HostJson = json.Path }))
        {
            await host.Calls.NextAsync(2);
            await host.DisposeAsync();
            Assert.Equal(
                [
                    "Warning: The function Failing failed for a.txt, try 1 of 2: InvalidOperationException: it is broken",
                    "Error: The function Failing failed for a.txt 2 times; its name is in the queue webjobs-blobtrigger-poison. it is broken",
                ],
                host.Log.All);
        }
    }

    [Fact]
    public async Task AFunctionThatFailsAndThenSucceedsIsDone()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "1");
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.FailingTwice));

        await host.Calls.NextAsync(3);
        await UploadAsync(container, "b.txt", "1");

        Assert.Equal("b.txt", await host.Calls.NextAsync());
        Assert.False(await new QueueClient(storage, "webjobs-blobtrigger-poison").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task NoMoreRunAtOnceThanHostJsonSays()
    {
        using var json = new HostJsonFile("""{ "extensions": { "blobs": { "maxDegreeOfParallelism": 3 } } }""");
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        for (var i = 0; i < 10; i++)
        {
            await UploadAsync(container, $"{i}.txt", "1");
        }

        var gate = new Gate();
        await using var host = await StartGatedAsync(storage, gate, json.Path);
        Assert.All(await host.Calls.NextAsync(3), call => Assert.StartsWith("start", call, StringComparison.Ordinal));
        gate.Open();

        await host.Calls.NextAsync(17);
        Assert.Equal(3, gate.MostAtOnce);
        Assert.Equal(20, host.Calls.All.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task AStopWaitsForRunningInvocations()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "1");
        var gate = new Gate();
        var host = await StartGatedAsync(storage, gate);
        Assert.Equal("start a.txt", await host.Calls.NextAsync());

        var stop = host.DisposeAsync().AsTask();
        await TestHost.RefusesRequestsAsync(host.Host.BaseAddress);
        Assert.False(stop.IsCompleted);
        gate.Open();
        await stop;
        Assert.Equal("end a.txt", await host.Calls.NextAsync());

        await using var again = await StartGatedAsync(storage, gate);
        await UploadAsync(container, "b.txt", "1");
        Assert.Equal("start b.txt", await again.Calls.NextAsync());
    }

    [Fact]
    public async Task AStopBeginsNoMoreInvocationsWhileARequestIsStillRunning()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "1");
        var gate = new Gate();
        var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(BlobFunctions.Gated), typeof(WaitingFunction)) with { Configure = builder => builder.Services.AddSingleton(gate) });
        Assert.Equal("start a.txt", await host.Calls.NextAsync());
        using var caller = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = host.Host.BaseAddress };
        var request = http.GetAsync(new Uri("api/wait", UriKind.Relative), caller.Token);
        Assert.Equal("waiting", await host.Calls.NextAsync());

        var stop = host.DisposeAsync().AsTask();
        await TestHost.RefusesRequestsAsync(host.Host.BaseAddress);
        gate.Open();
        Assert.Equal("end a.txt", await host.Calls.NextAsync());
        await UploadAsync(container, "b.txt", "1");
        await Task.Delay(10 * TestHost.Options(storage).Poll, Cancellation);
        Assert.False(stop.IsCompleted);
        await caller.CancelAsync();
        await stop;

        Assert.Equal(["start a.txt", "waiting", "end a.txt", "ended"], host.Calls.All);
        Assert.Empty(host.Log.All);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task ARequestThatNeverEndsLeavesAnInvocationTheWholeLimit()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "1");
        var gate = new Gate();
        var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(BlobFunctions.Gated), typeof(WaitingFunction)) with
        {
            Configure = builder =>
            {
                builder.Services.AddSingleton(gate);
                builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
            },
        });
        Assert.Equal("start a.txt", await host.Calls.NextAsync());
        using var http = new HttpClient { BaseAddress = host.Host.BaseAddress };
        var request = http.GetAsync(new Uri("api/wait", UriKind.Relative), Cancellation);
        Assert.Equal("waiting", await host.Calls.NextAsync());

        var stop = host.DisposeAsync().AsTask();
        await TestHost.RefusesRequestsAsync(host.Host.BaseAddress);
        gate.Open();
        await stop.WaitAsync(TestHost.Patience, Cancellation);

        Assert.Equal(["start a.txt", "waiting", "end a.txt", "ended"], host.Calls.All);
        Assert.Empty(host.Log.All);
        await Assert.ThrowsAsync<HttpRequestException>(() => request);
    }

    [Fact]
    public async Task WhatWasStillWaitingAtTheStopFiresAtTheNextStart()
    {
        using var json = new HostJsonFile("""{ "extensions": { "blobs": { "maxDegreeOfParallelism": 1 } } }""");
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "1");
        await UploadAsync(container, "b.txt", "1");
        var gate = new Gate();
        var host = await StartGatedAsync(storage, gate, json.Path);
        Assert.Equal("start a.txt", await host.Calls.NextAsync());
        var stop = host.DisposeAsync().AsTask();
        await TestHost.RefusesRequestsAsync(host.Host.BaseAddress);
        gate.Open();
        await stop;
        Assert.Equal(["start a.txt", "end a.txt"], host.Calls.All);

        await using var again = await StartGatedAsync(storage, gate, json.Path);

        Assert.Equal("start b.txt", await again.Calls.NextAsync());
    }

    [Fact]
    public async Task ABlobThatIsGoneReachesOnlyAFunctionThatBindsItsClient()
    {
        using var json = new HostJsonFile("""{ "extensions": { "blobs": { "maxDegreeOfParallelism": 1 } } }""");
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "a.txt", "1");
        var gate = new Gate();
        await using var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(BlobFunctions.Gated), typeof(BlobFunctions.Text)) with
        {
            HostJson = json.Path,
            Configure = builder => builder.Services.AddSingleton(gate),
        });

        // The functions take turns: whichever came first, the gated one holds the only place now or next.
        var first = await host.Calls.NextAsync();
        if (!first.StartsWith("start", StringComparison.Ordinal))
        {
            Assert.Equal("a.txt 1", first);
            Assert.Equal("start a.txt", await host.Calls.NextAsync());
        }

        await container.GetBlobClient("a.txt").DeleteAsync(cancellationToken: Cancellation);
        gate.Open();
        Assert.Equal("end a.txt", (await host.Calls.NextAsync(1))[0]);
        await UploadAsync(container, "b.txt", "2");
        var rest = await host.Calls.NextAsync(3);

        Assert.Equal(["b.txt 2", "end b.txt", "start b.txt"], rest.Order(StringComparer.Ordinal));
        Assert.Empty(host.Log.All);
    }

    [Fact]
    public async Task AMissingContainerIsToldOnceAndScannedOnceItIsThere()
    {
        var storage = azurite.NewAccount();
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Names));
        await TestHost.UntilAsync(() => ValueTask.FromResult(host.Log.All.Count > 0));

        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "acme/a.txt", "1");

        Assert.Equal("acme/a.txt: acme + a.txt", await host.Calls.NextAsync());
        Assert.Equal(["Warning: The container drop can't be scanned for Names, which goes on trying: ContainerNotFound"], host.Log.All);
    }

    [Fact]
    public async Task ADisabledFunctionDoesNotFire()
    {
        var storage = azurite.NewAccount();
        var container = await CreateContainerAsync(storage);
        await UploadAsync(container, "acme/a.txt", "1");
        await using var host = await TestHost.StartAsync(TestHost.Options(storage, typeof(BlobFunctions.Names), typeof(BlobFunctions.Text)) with
        {
            Settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["AzureWebJobs.Names.Disabled"] = "True" },
        });

        Assert.Equal("acme/a.txt 1", await host.Calls.NextAsync());
        await UploadAsync(container, "acme/b.txt", "2");
        Assert.Equal("acme/b.txt 2", await host.Calls.NextAsync());
        Assert.Equal(2, host.Calls.All.Count);
    }

    private static Task<TestHost> StartGatedAsync(string storage, Gate gate, string? hostJson = null)
    {
        var options = TestHost.Options(storage, typeof(BlobFunctions.Gated)) with { Configure = builder => builder.Services.AddSingleton(gate) };
        return TestHost.StartAsync(hostJson is null ? options : options with { HostJson = hostJson });
    }

    private static async Task<BlobContainerClient> CreateContainerAsync(string storage)
    {
        var container = new BlobContainerClient(storage, "drop");
        await container.CreateAsync(cancellationToken: Cancellation);
        return container;
    }

    private static async Task UploadAsync(BlobContainerClient container, string name, string text) =>
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, Cancellation);
}
