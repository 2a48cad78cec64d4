using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Documentation;

/// <summary>What the README shows is what happens.</summary>
public sealed class TranscriptTests(AzuriteFixture azurite)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task TheArticleOfTheReadmeComesOutAsTheReadmeShows()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var shown = Blocks("json").Select(json => JsonNode.Parse(json)!).ToList();
        var (receipt, article) = (shown[0], shown[1]);

        var actualReceipt = await ingest.DropAsync("acme/article.txt", Assert.Single(Blocks("text")));
        var actualArticle = await ingest.ArticleAsync(actualReceipt);

        Take(receipt, actualReceipt, "etag", "dropped", "started", "completed");
        JsonText.AssertEqual(receipt.ToJsonString(), actualReceipt);
        Take(article, actualArticle, "ingested");
        Take(article["source"]!, actualArticle["source"]!, "etag", "contentType");
        JsonText.AssertEqual(article.ToJsonString(), actualArticle);
    }

    [Fact]
    public async Task TheErrorOfTheReadmeIsAnsweredAsTheReadmeShows()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(HttpMethod.Get, "articles?limit=0&color=red", HttpStatusCode.BadRequest, Blocks("json").ElementAt(2));
    }

    /// <summary>What is another every time is taken over; that it is there is asserted.</summary>
    private static void Take(JsonNode shown, JsonNode actual, params string[] names)
    {
        foreach (var name in names)
        {
            Assert.NotNull(shown[name]);
            shown[name] = actual[name]!.DeepClone();
        }
    }

    private static IEnumerable<string> Blocks(string language) => Regex
        .Matches(Readme, $"```{language}\n(?<block>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
        .Select(match => match.Groups["block"].Value);
}
