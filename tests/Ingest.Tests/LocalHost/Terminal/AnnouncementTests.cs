using Azure.Storage.Blobs;
using Ingest.LocalHost;
using Ingest.LocalHost.Terminal;
using Xunit;

namespace Ingest.Tests.LocalHost.Terminal;

public sealed class AnnouncementTests
{
    private const string Anywhere = "Drop an article with any storage client: into the container articles, as publisher/path.\n";

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1/articles/acme/article.txt?")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;BlobEndpoint=http://localhost:10000/a;", "http://localhost:10000/a/articles/acme/article.txt?")]
    public void StorageOnThisMachineIsOpenedByALink(string storage, string link)
    {
        var text = Drop(storage);

        Assert.StartsWith("Drop an article (the link works for 7 days, and for any publisher/path in place of acme/article.txt):\n", text, StringComparison.Ordinal);
        Assert.Contains($" \"{link}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=a2V5;EndpointSuffix=core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;BlobEndpoint=http://10.0.0.1:10000/a;")]
    [InlineData("BlobEndpoint=http://127.0.0.1:10000/a;SharedAccessSignature=sv=2024-11-04&sig=c2ln")]
    public void NoLinkIsMadeToAnyOtherOrWithoutAKey(string storage) => Assert.Equal(Anywhere, Drop(storage));

    private static string Drop(string storage)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Announcement.WriteDrop(new Drop(new BlobContainerClient(storage, "articles"), wantsSeeds: false), TimeProvider.System, output);
        return output.ToString();
    }
}
