using System.Globalization;
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

        // Cases may say the same, so each has a publisher of its own.
        await Parallel.ForEachAsync(cases.Index(), TestContext.Current.CancellationToken, async (item, cancellationToken) =>
        {
            var (number, folder) = item;
            var source = Directory.GetFiles(folder, "source*").Single();
            var name = $"case-{number}/" + Path.GetRelativePath(Folder, source).Replace('\\', '/');
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
                AssertSaysAll(name, expected.AsObject(), article, receipt);
            }
        }
    }

    /// <summary>Every field that a case expects of the parser is in the article as readers see it, and its warnings in the receipt.</summary>
    private static void AssertSaysAll(string name, JsonObject expected, JsonNode article, JsonNode receipt)
    {
        var told = new JsonObject { ["case"] = name };
        var served = new JsonObject { ["case"] = name };
        foreach (var (field, value) in expected)
        {
            if (field == "warnings")
            {
                var warnings = receipt["warnings"]?.AsArray().Select(warning => warning!.ToJsonString()).ToList() ?? [];
                Assert.All(value!.AsArray(), warning => Assert.Contains(warning!.ToJsonString(), warnings));
                continue;
            }

            told[field] = AsServed(field, value!, expected);
            served[field] = field == "published" ? Instant(article[field]!) : article[field]?.DeepClone();
            if (field == "published")
            {
                Assert.Equal($"{name} content", $"{name} {article["publishedOrigin"]}");
            }
        }

        JsonText.AssertEqual(told.ToJsonString(), served);
    }

    /// <summary>How the API gives what a parser read: names tidied, language in its canonical case, times in UTC, dates with their year.</summary>
    private static JsonNode? AsServed(string field, JsonNode value, JsonObject expected) => field switch
    {
        "headline" or "subheadline" or "section" => UnicodeText.Name(value.GetValue<string>()),
        "byline" or "keywords" => new JsonArray([.. value.AsArray().Select(item => (JsonNode)UnicodeText.Name(item!.GetValue<string>()))]),
        "language" => LanguageTag.Canonical(value.GetValue<string>().Replace('_', '-')),
        "published" => Instant(value),
        "dateline" => Dateline(value.AsObject(), expected["published"]),
        _ => value.DeepClone(),
    };

    private static JsonNode Instant(JsonNode time) => DateTimeOffset.Parse(time.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static JsonObject Dateline(JsonObject dateline, JsonNode? published)
    {
        var served = dateline.DeepClone().AsObject();
        if (served["date"] is { } date)
        {
            var reference = published is null ? DateTime.UtcNow : DateTime.Parse(Instant(published).GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
            var day = new PartialDate(date["year"]?.GetValue<int>(), date["month"]!.GetValue<int>(), date["day"]!.GetValue<int>()).On(DateOnly.FromDateTime(reference));
            served["date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return served;
    }
}
