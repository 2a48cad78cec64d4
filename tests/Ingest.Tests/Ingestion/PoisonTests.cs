using Ingest.Articles;
using Ingest.Ingestion;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Ingestion;

/// <summary>Files that the host gave up: the receipt says so, unless it speaks of what came of them since.</summary>
public sealed class PoisonTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Dawn = "The ferry sailed at dawn.";
    private const string Noon = "The ferry sailed at noon.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileWhoseTriesAllDiedWithoutAWordIsMarked()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var published = await ingest.DropAndIngestAsync(Name, Dawn);
        await ingest.DropAsync(Name, Noon);

        await PoisonAsync(ingest, await ETagAsync(ingest));

        var receipt = await ReceiptAsync(ingest);
        Assert.Equal(Outcome.Failed, receipt.Outcome);
        Assert.NotNull(receipt.Poisoned);
        Assert.Equal(1, receipt.Version);
        Assert.Equal([published.ETag], receipt.History!.Select(past => past.ETag));

        Assert.Equal(Outcome.Corrected, (await ingest.IngestAsync(Name)).Outcome);
        Assert.Null((await ReceiptAsync(ingest)).Poisoned);
    }

    [Fact]
    public async Task AFileThatWasIngestedSinceIsNot()
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        var etag = await ETagAsync(ingest);
        var published = await ingest.IngestAsync(Name);

        await PoisonAsync(ingest, etag);

        Assert.Equal(published, await ReceiptAsync(ingest));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AFileThatIsNoLongerThereIsNot(bool isReplaced)
    {
        await using var ingest = await DirectIngest.StartAsync(azurite.NewAccount());
        var published = await ingest.DropAndIngestAsync(Name, Dawn);
        await ingest.DropAsync(Name, Noon);
        var etag = await ETagAsync(ingest);
        await (isReplaced ? ingest.DropAsync(Name, Dawn) : ingest.DeleteAsync(Name));

        await PoisonAsync(ingest, etag);

        Assert.Equal(published, await ReceiptAsync(ingest));
    }

    private static async Task<string> ETagAsync(DirectIngest ingest) =>
        (await ingest.Get<ArticleBlobs>().Open(BlobName.Parse(Name)).GetPropertiesAsync(cancellationToken: Cancellation)).Value.ETag.ToString().Trim('"');

    /// <summary>As the host tells.</summary>
    private static Task PoisonAsync(DirectIngest ingest, string etag)
    {
        var file = BlobNotices.ReadPoison($$"""{ "ContainerName": "articles", "BlobName": "{{Name}}", "ETag": "\"{{etag}}\"" }""");
        return ingest.Get<ArticleIngestion>().NotePoisonAsync(ingest.Get<ArticleBlobs>().Open(file!.Name), file.ETag, Cancellation);
    }

    private static async Task<Receipt> ReceiptAsync(DirectIngest ingest) => (await ingest.Get<ReceiptStore>().FindAsync(BlobName.Parse(Name), Cancellation))!.Receipt;
}
