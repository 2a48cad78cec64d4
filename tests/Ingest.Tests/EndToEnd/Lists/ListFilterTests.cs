using System.Globalization;
using Ingest.Tests.Azurite;
using Ingest.Tests.EndToEnd.Lifecycle;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lists;

/// <summary>Every filter with every other, and what corrections and withdrawals do to lists.</summary>
public sealed class ListFilterTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";

    private static readonly string[] Publishers = ["acme", "meridian"];
    private static readonly string?[] Sections = [null, "World news", "Harbour"];
    private static readonly string?[] KeywordLists = [null, "ferries", "Spring tide", "ferries,Spring tide"];
    private static readonly string[] Languages = ["en", "en-GB", "de"];

    /// <summary>What is asked, as it stands in an address, and which articles it finds.</summary>
    private static readonly (string Query, Func<Sample, bool> Finds)[][] Filters =
    [
        [("", _ => true), ("&publisher=acme", sample => sample.Publisher == "acme")],
        [("", _ => true), ("&section=world-NEWS", sample => sample.Section == "World news")],
        [("", _ => true), ("&keyword=spring-tide", sample => sample.Keywords?.Contains("Spring tide", StringComparison.Ordinal) == true)],
        [("", _ => true), ("&language=en", sample => sample.Language != "de"), ("&language=EN-gb", sample => sample.Language == "en-GB")],
        [("", _ => true), ("&from=2026-05-05&to=2026-05-18T00:00Z", sample => sample.Day is >= 5 and < 18)],
        [("", _ => true), ("&updatedFrom={later}", sample => sample.IsLater)],
        [("", _ => true), ("&sort=oldest", _ => true)],
    ];

    [Fact]
    public async Task EveryFilterGoesWithEveryOther()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var samples = Enumerable.Range(0, 24).Select(number => new Sample(number)).ToList();
        await Task.WhenAll(samples.Where(sample => !sample.IsLater).Select(DropAsync));
        ingest.Time.Advance(TimeSpan.FromHours(1));
        var later = Newsroom.Instant(ingest.Time.GetUtcNow());
        await Task.WhenAll(samples.Where(sample => sample.IsLater).Select(DropAsync));

        var questions = Filters.Aggregate(
            new List<(string Query, Func<Sample, bool> Finds)> { ("articles?limit=100", _ => true) },
            (asked, filters) => [.. from question in asked from filter in filters select (question.Query + filter.Query, (Func<Sample, bool>)(sample => question.Finds(sample) && filter.Finds(sample)))]);
        var found = 0;
        foreach (var (query, finds) in questions)
        {
            var expected = samples.Where(finds).Select(sample => sample.Headline).ToList();
            if (!query.EndsWith("oldest", StringComparison.Ordinal))
            {
                expected.Reverse();
            }

            var actual = (await ingest.GetAsync(query.Replace("{later}", later, StringComparison.Ordinal))).Headlines();
            Assert.True(expected.SequenceEqual(actual, StringComparer.Ordinal), $"{query} finds {string.Join(", ", actual)} instead of {string.Join(", ", expected)}");
            found += actual.Count;
        }

        Assert.Equal(192, questions.Count);
        Assert.InRange(found, 500, int.MaxValue);

        Task DropAsync(Sample sample) => ingest.DropAsync($"{sample.Publisher}/{sample.Headline}.txt", $"Text {sample.Headline}.", [.. sample.Metadata]);
    }

    [Fact]
    public async Task ACorrectionMovesAnArticleBetweenTheListsOfKeywords()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.", ("keywords", "ferries,steel"), ("published", "2026-05-24"));
        Assert.Equal(["Ferry 1: The ferry sailed at dawn."], await ingest.ListAsync("articles?keyword=steel"));

        await ingest.DropAsync(Name, "The ferry sailed at noon.", ("keywords", "harbour,Ferries"), ("published", "2026-05-25"));

        foreach (var sort in new[] { "newest", "oldest" })
        {
            Assert.Empty(await ingest.ListAsync($"articles?keyword=steel&sort={sort}"));
            foreach (var keyword in new[] { "ferries", "HARBOUR" })
            {
                Assert.Equal(["Ferry 2: The ferry sailed at noon."], await ingest.ListAsync($"articles?keyword={keyword}&sort={sort}"));
            }
        }

        Assert.Equal(8, await RowsAsync(ingest));
    }

    [Fact]
    public async Task AWithdrawalLeavesNoRowInAnyListAndARestorationPutsAllBack()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.", ("keywords", "ferries,steel"), ("section", "World"));
        Assert.Equal(10, await RowsAsync(ingest));

        await ingest.DeleteFileAsync(Name);
        Assert.Equal(0, await RowsAsync(ingest));

        await ingest.DropAsync(Name, "The ferry sailed at dawn.", ("keywords", "ferries,steel"), ("section", "World"));
        Assert.Equal(10, await RowsAsync(ingest));
        Assert.Single(await ingest.ListAsync("articles?keyword=steel&section=world"));
    }

    [Fact]
    public async Task ACopyThatTakesThePlaceOfItsOriginalIsInItsOwnLists()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.", ("keywords", "ferries"));
        await ingest.DropAsync("acme/copy.txt", "The ferry sailed at dawn.", ("keywords", "steel"));
        Assert.Empty(await ingest.ListAsync("articles?keyword=steel"));

        await ingest.DeleteFileAsync(Name);

        Assert.Empty(await ingest.ListAsync("articles?keyword=ferries&sort=oldest"));
        Assert.Equal(["Copy 1: The ferry sailed at dawn."], await ingest.ListAsync("articles?keyword=steel&sort=oldest"));
    }

    [Fact]
    public async Task UpdatesAreWhatReadersSaw()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var start = ingest.Time.GetUtcNow();
        await ingest.DropAsync(Name, "The ferry sailed at dawn.", ("published", "2020-01-01"));
        await ingest.DropAsync("acme/held.txt", "The ferry will sail.", ("published", "2020-01-02"), ("embargo", Newsroom.Instant(start.AddHours(2))));
        Assert.Equal(["Ferry"], await UpdatedFromAsync(start));

        ingest.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await UpdatedFromAsync(start.AddHours(1)));
        await ingest.DropAsync(Name, "The ferry sailed at noon.", ("published", "2020-01-01"));
        Assert.Equal(["Ferry"], await UpdatedFromAsync(start.AddHours(1)));

        ingest.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["Held", "Ferry"], await UpdatedFromAsync(start.AddHours(1)));
        Assert.Equal(["Held"], await UpdatedFromAsync(start.AddHours(2)));
        Assert.Empty(await UpdatedFromAsync(start.AddHours(2).AddSeconds(1)));

        async Task<IReadOnlyList<string>> UpdatedFromAsync(DateTimeOffset time) => (await ingest.GetAsync($"articles?updatedFrom={Newsroom.Instant(time)}")).Headlines();
    }

    [Fact]
    public async Task ADayIsAsLongAsItsZoneMakesIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        // In Cairo the clocks go from midnight to one on 24 April 2026, and from midnight back to eleven at the end of 29 October.
        foreach (var (name, published) in new[]
        {
            ("before", "2026-04-23T21:59:59.999Z"), ("first", "2026-04-23T22:00:00Z"), ("last", "2026-04-24T20:59:59.999Z"), ("after", "2026-04-24T21:00:00Z"),
            ("long", "2026-10-29T21:30:00Z"), ("next", "2026-10-29T22:00:00Z"),
        })
        {
            await ingest.DropAsync($"acme/{name}.txt", $"Text {name}.", ("published", published));
        }

        Assert.Equal(["First", "Last"], (await ingest.GetAsync("articles?from=2026-04-24&to=2026-04-24&timezone=Africa/Cairo&sort=oldest")).Headlines());
        Assert.Equal(["Long"], (await ingest.GetAsync("articles?from=2026-10-29&to=2026-10-29&timezone=Africa/Cairo&sort=oldest")).Headlines());
    }

    [Fact]
    public async Task AnArticleMayHaveAsManyKeywordsAsThereMayBeAndAllOthersNext()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, "The ferry sailed at dawn.", ("keywords", Longest(1)));
        Assert.Equal(2 * 52, await RowsAsync(ingest));

        await ingest.DropAsync(Name, "The ferry sailed at noon.", ("keywords", Longest(2)));
        await ingest.DropAsync(Name, "The ferry sailed at ten.", ("keywords", "ferries"));

        Assert.Equal(2 * 3, await RowsAsync(ingest));
        Assert.Equal(["Ferry 3: The ferry sailed at ten."], await ingest.ListAsync("articles?keyword=ferries"));

        static string Longest(int set) => string.Join(',', Enumerable.Range(10, 50).Select(number => string.Create(CultureInfo.InvariantCulture, $"{set}x{number}") + string.Concat(Enumerable.Repeat("k", 90))));
    }

    private static async Task<int> RowsAsync(RunningIngest ingest) => await StoredTables.RowsAsync(ingest.Storage, "ArticleLists").CountAsync(TestContext.Current.CancellationToken);

    /// <summary>One of the articles: what is said of it follows from its number.</summary>
    private sealed record Sample(int Number)
    {
        public string Publisher => Publishers[Number % 2];

        public string? Section => Sections[Number % 3];

        public string? Keywords => KeywordLists[Number / 2 % 4];

        public string Language => Languages[Number / 3 % 3];

        public bool IsLater => Number % 5 > 2;

        public int Day => Number + 1;

        public string Headline => string.Create(CultureInfo.InvariantCulture, $"Number {Number}");

        public IEnumerable<(string Key, string Value)> Metadata
        {
            get
            {
                yield return ("published", string.Create(CultureInfo.InvariantCulture, $"2026-05-{Day:D2}"));
                yield return ("language", Language);
                if (Section is not null)
                {
                    yield return ("section", Section);
                }

                if (Keywords is not null)
                {
                    yield return ("keywords", Keywords);
                }
            }
        }
    }
}
