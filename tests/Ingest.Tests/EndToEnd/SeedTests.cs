using System.Text;
using System.Text.Json.Nodes;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>Every sample article comes out of the API as <c>seeds/README.md</c> says it does.</summary>
public sealed class SeedTests(AzuriteFixture azurite)
{
    private static readonly string Seeds = Path.Combine(Repository.Root, "seeds");

    [Fact]
    public void EverySeedIsInTheTableAndTheOtherWayRound() => Assert.Equal(
        Directory.EnumerateFiles(Seeds, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Seeds, file).Replace('\\', '/').Normalize(NormalizationForm.FormC))
            .Where(name => name.Contains('/', StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
        ExpectedSeed.ReadAll(Seeds).Select(seed => seed.File.Normalize(NormalizationForm.FormC)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task EverySeedBecomesTheArticleThatTheTableSays()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        List<string> differences = [];
        foreach (var expected in ExpectedSeed.ReadAll(Seeds))
        {
            var receipt = await ingest.DropAsync(expected.File, await File.ReadAllBytesAsync(Path.Combine(Seeds, expected.File), TestContext.Current.CancellationToken));
            var actual = ExpectedSeed.Of(expected.File, await ingest.ArticleAsync(receipt));
            if (expected != actual)
            {
                differences.Add($"expected {expected}\n but was {actual}\n");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task AllOfThemAreListedNewestFirst()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), Path.Combine(Repository.Root, "seeds"));
        var count = ExpectedSeed.ReadAll(Seeds).Count;
        JsonArray cards;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        do
        {
            await Task.Delay(50, patience.Token);
            cards = (await ingest.GetAsync("articles?limit=100"))["value"]!.AsArray();
        }
        while (cards.Count < count);

        var published = cards.Select(card => card!["published"]!.GetValue<string>()).ToList();
        Assert.Equal(count, published.Count);
        Assert.Equal(published.OrderByDescending(time => time, StringComparer.Ordinal), published);
    }
}
