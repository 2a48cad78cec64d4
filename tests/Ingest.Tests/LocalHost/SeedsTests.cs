using Azure.Storage.Blobs;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.LocalHost;

public sealed class SeedsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheFilesOfEachPublisherAreDroppedWithTheirContentType()
    {
        using var seeds = new TempFolder();
        seeds.Write("README.md", "belongs to no publisher");
        seeds.Write("acme/a.txt", "a");
        seeds.Write("acme/2026/05/b.html", "b");
        seeds.Write("globe/c.unknown", "c");
        var storage = azurite.NewAccount();

        await using var host = await TestHost.StartAsync(TestHost.Options(storage) with { Seeds = seeds.Path });

        var blobs = await Articles(storage).GetBlobsAsync(cancellationToken: Cancellation).Select(blob => $"{blob.Name} {blob.Properties.ContentType}").ToListAsync(Cancellation);
        Assert.Equal(["acme/2026/05/b.html text/html", "acme/a.txt text/plain", "globe/c.unknown application/octet-stream"], blobs);
    }

    [Fact]
    public async Task ABlobThatIsThereIsLeftAlone()
    {
        using var seeds = new TempFolder();
        seeds.Write("acme/a.txt", "seed");
        var storage = azurite.NewAccount();
        await Articles(storage).CreateAsync(cancellationToken: Cancellation);
        await Articles(storage).GetBlobClient("acme/a.txt").UploadAsync(BinaryData.FromString("corrected"), Cancellation);

        await using var host = await TestHost.StartAsync(TestHost.Options(storage) with { Seeds = seeds.Path });

        Assert.Equal("corrected", (await Articles(storage).GetBlobClient("acme/a.txt").DownloadContentAsync(Cancellation)).Value.Content.ToString());
    }

    [Fact]
    public async Task TheRepositorysSeedsAreDroppedOnTheFirstStartOnly()
    {
        var storage = azurite.NewAccount();
        await using (await TestHost.StartAsync(TestHost.Options(storage) with { Seeds = null }))
        {
            var names = await Articles(storage).GetBlobsAsync(cancellationToken: Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation);
            Assert.NotEmpty(names);
            Assert.DoesNotContain("README.md", names);
            foreach (var name in names)
            {
                await Articles(storage).DeleteBlobAsync(name, cancellationToken: Cancellation);
            }
        }

        await using var again = await TestHost.StartAsync(TestHost.Options(storage) with { Seeds = null });

        Assert.Empty(await Articles(storage).GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task SeedsOfAStartThatWasCutShortAreDroppedByTheNext()
    {
        var storage = azurite.NewAccount();
        await Articles(storage).CreateAsync(metadata: new Dictionary<string, string>(StringComparer.Ordinal) { ["seeds"] = "pending" }, cancellationToken: Cancellation);

        await using var host = await TestHost.StartAsync(TestHost.Options(storage) with { Seeds = null });

        Assert.NotEmpty(await Articles(storage).GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));
    }

    private static BlobContainerClient Articles(string storage) => new(storage, ArticleContainer.Name);
}
