using System.Globalization;
using System.Text.Json.Nodes;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Representations;

/// <summary>What ninjs 3.1 asks of an item, in our own words, of every sample article: only members that it knows, of the kinds that it says.</summary>
public sealed class NinjsConformanceTests(AzuriteFixture azurite)
{
    private static readonly string Seeds = Path.Combine(Repository.Root, "seeds");

    /// <summary>The members of an item that we use, and what each has to be.</summary>
    private static readonly Dictionary<string, Action<JsonNode>> Members = new(StringComparer.Ordinal)
    {
        ["uri"] = IsUri,
        ["standard"] = value => HasOnly(value, ("name", IsText), ("version", IsText), ("schema", IsUri)),
        ["type"] = value => IsOneOf(value, "text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"),
        ["representationType"] = value => IsOneOf(value, "full", "partial"),
        ["pubStatus"] = value => IsOneOf(value, "usable", "withheld", "canceled"),
        ["version"] = IsText,
        ["firstCreated"] = IsInstant,
        ["versionCreated"] = IsInstant,
        ["contentCreated"] = IsInstant,
        ["embargoedUntil"] = IsInstant,
        ["language"] = IsText,
        ["headlines"] = value => IsList(value, "value", ("role", IsText), ("contentType", IsText), ("value", IsText)),
        ["by"] = IsText,
        ["located"] = IsText,
        ["descriptions"] = value => IsList(value, "value", ("role", IsText), ("contentType", IsText), ("value", IsText)),
        ["bodies"] = value => IsList(value, "value", ("role", IsText), ("contentType", IsText), ("wordCount", IsNumber), ("value", IsText)),
        ["subjects"] = value => IsList(value, "name", ("name", IsText), ("rel", IsText)),
        ["infoSources"] = value => IsList(value, "role", ("role", IsText), ("name", IsText), ("literal", IsText)),
        ["altIds"] = value => IsList(value, "value", ("role", IsText), ("value", IsText)),
    };

    [Fact]
    public async Task EverySeedIsAnItem()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var items = 0;
        foreach (var file in Directory.EnumerateFiles(Seeds, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Seeds, file).Replace('\\', '/');
            if (!name.Contains('/', StringComparison.Ordinal))
            {
                continue;
            }

            var receipt = await ingest.DropAsync(name, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            using var response = await ingest.SendAsync(HttpMethod.Get, $"articles/{receipt["articleId"]}", ("Accept", "application/ninjs+json"));
            if (response.IsSuccessStatusCode)
            {
                var item = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
                Assert.NotNull(item["uri"]);
                HasOnly(item, [.. Members.Select(member => (member.Key, member.Value))]);
                items++;
            }
        }

        Assert.True(items > 20, $"Only {items} seeds are readable.");
    }

    private static void HasOnly(JsonNode value, params IReadOnlyList<(string Name, Action<JsonNode> Check)> members)
    {
        foreach (var (name, member) in Assert.IsType<JsonObject>(value))
        {
            var known = Assert.Single(members, candidate => candidate.Name == name);
            Assert.NotNull(member);
            known.Check(member);
        }
    }

    private static void IsList(JsonNode value, string required, params IReadOnlyList<(string Name, Action<JsonNode> Check)> members) => Assert.All(Assert.IsType<JsonArray>(value), entry =>
    {
        Assert.NotNull(entry![required]);
        HasOnly(entry, members);
    });

    private static void IsText(JsonNode value) => Assert.NotEqual("", value.GetValue<string>());

    private static void IsNumber(JsonNode value) => Assert.True(value.GetValue<int>() >= 0);

    private static void IsUri(JsonNode value) => Assert.True(Uri.TryCreate(value.GetValue<string>(), UriKind.Absolute, out var uri) && uri.AbsoluteUri == value.GetValue<string>());

    private static void IsOneOf(JsonNode value, params IReadOnlyList<string> values) => Assert.Contains(value.GetValue<string>(), values);

    private static void IsInstant(JsonNode value) => Assert.True(DateTimeOffset.TryParseExact(
        value.GetValue<string>(), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
