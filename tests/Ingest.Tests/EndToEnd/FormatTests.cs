using System.Text.Json.Nodes;
using Azure.Storage.Blobs.Models;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>Whatever form an article arrives in, it goes in as a blob and comes out over HTTP.</summary>
public sealed class FormatTests(AzuriteFixture azurite)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    [Fact]
    public async Task EveryCaseOfEveryFormatComesOutOfTheApi()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var cases = Directory.GetFiles(Folder, "expected.json", SearchOption.AllDirectories).Select(path => Path.GetDirectoryName(path)!).ToArray();

        await Parallel.ForEachAsync(cases, TestContext.Current.CancellationToken, async (folder, cancellationToken) =>
        {
            var source = Directory.GetFiles(folder, "source*").Single();
            var name = "acme/" + Path.GetRelativePath(Folder, source).Replace('\\', '/');
            var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json"), cancellationToken))!;

            var receipt = await ingest.DropAsync(name, await File.ReadAllBytesAsync(source, cancellationToken), new BlobHttpHeaders());

            await AssertComesOutAsync(ingest, name, expected, receipt);
        });

        // Every format has its cases, and what is no article has some too.
        var covered = cases.Select(folder => Path.GetFileName(Path.GetDirectoryName(folder)!)).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(ArticleFormats.All.Select(parser => parser.Format).Order(StringComparer.Ordinal), covered.Order(StringComparer.Ordinal));
    }

    private static async Task AssertComesOutAsync(RunningIngest ingest, string name, JsonNode expected, JsonNode receipt)
    {
        var outcome = receipt["outcome"]!.GetValue<string>();
        if (expected["code"] is { } code)
        {
            Assert.Equal(($"{name} rejected", code.GetValue<string>()), ($"{name} {outcome}", receipt["problems"]![0]!["code"]!.GetValue<string>()));
        }
        else if (expected["release"]?.GetValue<string>() == "canceled")
        {
            Assert.Equal($"{name} withdrawn", $"{name} {outcome}");
        }
        else
        {
            Assert.Equal($"{name} published", $"{name} {outcome}");
            if (expected["release"] is null && expected["embargo"] is null)
            {
                var article = await ingest.ArticleAsync(receipt);
                Assert.Equal(name.Split('/')[1], article["source"]!["format"]!.GetValue<string>());
                Assert.Equal(expected["blocks"]!.ToJsonString(), article["blocks"]!.ToJsonString());
                Assert.Equal(expected["headline"]?.GetValue<string>() is { } headline ? UnicodeText.Name(headline) : article["headline"]!.GetValue<string>(), article["headline"]!.GetValue<string>());
            }
        }
    }
}
