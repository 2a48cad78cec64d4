using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingest.LocalHost.Blobs;
using Ingest.Tests.Azurite;
using Ingest.Tests.LocalHost.Queues;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Ingest.Tests.LocalHost.Blobs;

public sealed class BlobDeletionTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADeletedBlobIsToldInTheSchemaOfEventGrid()
    {
        var storage = azurite.NewAccount();
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Articles), typeof(QueueFunctions.Deletions));
        var blob = await UploadAsync(storage, "acme/a \"é\" #1.txt");
        Assert.Equal("acme/a \"é\" #1.txt", await host.Calls.NextAsync());
        await ReceiptsAsync(storage, 1);

        await blob.DeleteAsync(cancellationToken: Cancellation);

        var message = JsonNode.Parse(await host.Calls.NextAsync())!;
        Assert.True(Guid.TryParse(message["id"]!.GetValue<string>(), out _));
        Assert.Equal(TimeSpan.Zero, message["eventTime"]!.GetValue<DateTimeOffset>().Offset);
        message["id"] = message["eventTime"] = null;
        var account = new BlobServiceClient(storage).Uri.AbsoluteUri;
        Assert.Equal(
            JsonNode.Parse($$$"""
                {
                  "topic": "{{{account}}}",
                  "subject": "/blobServices/default/containers/articles/blobs/acme/a \"é\" #1.txt",
                  "eventType": "Microsoft.Storage.BlobDeleted",
                  "eventTime": null,
                  "id": null,
                  "data": { "api": "DeleteBlob", "blobType": "BlockBlob", "url": "{{{account}}}/articles/acme/a%20%22%C3%A9%22%20%231.txt" },
                  "dataVersion": "",
                  "metadataVersion": "1"
                }
                """)!.ToJsonString(),
            message.ToJsonString());
        await ReceiptsAsync(storage, 0);
    }

    [Fact]
    public async Task ADeletionIsToldOnceAndTheSameBlobCanComeAndGoAgain()
    {
        var storage = azurite.NewAccount();
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Articles), typeof(QueueFunctions.Deletions));
        for (var i = 0; i < 2; i++)
        {
            var blob = await UploadAsync(storage, "acme/a.txt");
            await UploadAsync(storage, $"acme/stays-{i}.txt");
            await host.Calls.NextAsync(2);
            await ReceiptsAsync(storage, i + 2);
            await blob.DeleteAsync(cancellationToken: Cancellation);
            Assert.Contains("/acme/a.txt\"", await host.Calls.NextAsync(), StringComparison.Ordinal);
            await ReceiptsAsync(storage, i + 1);
        }

        Assert.Equal(6, host.Calls.All.Count);
    }

    [Fact]
    public async Task ADeletionWhileNothingRanIsToldAtTheNextStart()
    {
        var storage = azurite.NewAccount();
        BlobClient blob;
        await using (var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Articles)))
        {
            blob = await UploadAsync(storage, "acme/a.txt");
            await host.Calls.NextAsync();
        }

        await blob.DeleteAsync(cancellationToken: Cancellation);

        await using var again = await TestHost.StartAsync(storage, typeof(BlobFunctions.Articles), typeof(QueueFunctions.Deletions));
        Assert.Contains("/acme/a.txt\"", await again.Calls.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingIsToldWhenNoFunctionListens()
    {
        var storage = azurite.NewAccount();
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Articles));
        var blob = await UploadAsync(storage, "acme/a.txt");
        await host.Calls.NextAsync();
        await ReceiptsAsync(storage, 1);
        await blob.DeleteAsync(cancellationToken: Cancellation);
        await UploadAsync(storage, "acme/b.txt");
        Assert.Equal("acme/b.txt", await host.Calls.NextAsync());
        await UploadAsync(storage, "acme/c.txt");
        Assert.Equal("acme/c.txt", await host.Calls.NextAsync());

        await ReceiptsAsync(storage, 3);
        Assert.False(await new QueueClient(storage, "blob-deletions").ExistsAsync(Cancellation));
    }

    [Fact]
    public async Task AScanThatFailsTellsOfNothing()
    {
        var storage = azurite.NewAccount();
        await using var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Articles), typeof(QueueFunctions.Deletions));
        await UploadAsync(storage, "acme/a.txt");
        await host.Calls.NextAsync();
        await ReceiptsAsync(storage, 1);

        await new BlobContainerClient(storage, "articles").DeleteAsync(cancellationToken: Cancellation);
        await TestHost.UntilAsync(() => ValueTask.FromResult(host.Log.All.Count > 0));
        await Task.Delay(10 * host.Host.Options.Poll, Cancellation);

        Assert.Single(host.Calls.All);
        await ReceiptsAsync(storage, 1);
    }

    [Fact]
    public async Task ABlobThatIsDeletedWhileItIsWorkedOnIsToldOfAfterwards()
    {
        var storage = azurite.NewAccount();
        await using (var host = await TestHost.StartAsync(storage, typeof(BlobFunctions.Articles)))
        {
            await UploadAsync(storage, "acme/a.txt");
            await host.Calls.NextAsync();
        }

        var gate = new Gate();
        await using var again = await TestHost.StartAsync(TestHost.Options(storage, typeof(BlobFunctions.GatedArticles), typeof(QueueFunctions.Deletions)) with
        {
            Configure = builder => builder.Services.AddSingleton(gate),
        });
        var blob = await UploadAsync(storage, "acme/a.txt");
        Assert.Equal("start acme/a.txt", await again.Calls.NextAsync());
        await blob.DeleteAsync(cancellationToken: Cancellation);
        await Task.Delay(10 * again.Host.Options.Poll, Cancellation);
        Assert.Single(again.Calls.All);

        gate.Open();

        Assert.Equal("end acme/a.txt", await again.Calls.NextAsync());
        Assert.Contains("/acme/a.txt\"", await again.Calls.NextAsync(), StringComparison.Ordinal);
    }

    private static async Task<BlobClient> UploadAsync(string storage, string name)
    {
        var blob = new BlobContainerClient(storage, "articles").GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromString("text"), overwrite: true, Cancellation);
        return blob;
    }

    private static Task ReceiptsAsync(string storage, int count)
    {
        var table = new TableClient(storage, Receipts.TableName);
        return TestHost.UntilAsync(async () => await table.QueryAsync<TableEntity>(cancellationToken: Cancellation).CountAsync(Cancellation) == count);
    }
}
