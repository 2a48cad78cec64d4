using System.Globalization;
using Ingest.Storage;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lists;

/// <summary>Pages that never shift under the reader.</summary>
public sealed class ListPagingTests(AzuriteFixture azurite)
{
    private const int Articles = 12;
    private const int ArrivalsBetweenPages = 2;

    /// <summary>Days of a month on which articles are published: few, so that many share their instant.</summary>
    private const int Days = 8;

    [Theory]
    [InlineData("newest", 1)]
    [InlineData("newest", 2)]
    [InlineData("newest", 3)]
    [InlineData("oldest", 4)]
    [InlineData("oldest", 5)]
    [InlineData("oldest", 6)]
    public async Task WhateverArrivesBetweenPagesNothingIsSkippedAndNothingComesTwice(string sort, int seed)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
#pragma warning disable S2245 // The same articles have to come again from the same number.
        var random = new Random(seed);
#pragma warning restore S2245
        var days = new Dictionary<string, int>(StringComparer.Ordinal);
        await Task.WhenAll(Enumerable.Range(0, Articles).Select(_ => DropOneAsync()));
        var first = days.Keys.ToList();
        var list = new[] { "", "&publisher=acme", "&keyword=ferries", "&section=world&language=en" }[seed % 4];

        var pages = await ingest.FollowAsync(
            $"articles?sort={sort}&limit={random.Next(1, 5)}{list}",
            async () =>
            {
                for (var arrival = 0; arrival < ArrivalsBetweenPages && days.Count < 2 * Articles; arrival++)
                {
                    await DropOneAsync();
                }
            });

        var seen = pages.SelectMany(page => page).ToList();
        Assert.InRange(days.Count, Articles + 1, int.MaxValue);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal), seen);
        Assert.Empty(first.Except(seen, StringComparer.Ordinal));
        Assert.DoesNotContain(pages, page => page.Count == 0);
        Assert.Equal(sort == "newest" ? seen.Select(headline => days[headline]).OrderDescending() : seen.Select(headline => days[headline]).Order(), seen.Select(headline => days[headline]));

        Task DropOneAsync()
        {
            var number = days.Count + 1;
            var day = random.Next(1, Days + 1);
            days.Add(string.Create(CultureInfo.InvariantCulture, $"Number {number}"), day);
            return ingest.DropAsync($"acme/number-{number}.txt", $"Text number {number}.", ("published", $"2026-05-0{day}"), ("section", "World"), ("language", "en"), ("keywords", "ferries"));
        }
    }

    [Fact]
    public async Task PagesThatFiltersThinOutAreFilledAllTheSame()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await DropAsync(ingest, 12);

        var page = await ingest.GetAsync("articles?language=en&limit=2");

        Assert.Equal(["Number 21", "Number 18"], page.Headlines());
        Assert.Equal(["Number 15", "Number 12"], (await ingest.GetAsync(page["nextLink"]!.GetValue<string>())).Headlines());
    }

    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task APageIsGivenAsItIsWhenStorageHasAnsweredOftenEnough(string sort)
    {
        var tables = new SparingTables();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: tables);
        await DropAsync(ingest, 12);
        tables.Clear();

        var pages = await ingest.FollowAsync($"articles?sort={sort}&limit=10");

        Assert.Equal([ArticleLists.AnswersOfAPage, ArticleLists.AnswersOfAPage, 12 - (2 * ArticleLists.AnswersOfAPage)], pages.Select(page => page.Count));
        var numbers = Enumerable.Range(10, 12).Select(number => $"Number {number}");
        Assert.Equal(sort == "newest" ? numbers.Reverse() : numbers, pages.SelectMany(page => page));
    }

    [Fact]
    public async Task APageWithoutArticlesIsNotGivenAsLongAsTheListGoesOn()
    {
        var tables = new SparingTables(emptyAnswers: ArticleLists.AnswersOfAPage + 2);
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: tables);
        await DropAsync(ingest, 12);
        tables.Clear();

        var page = await ingest.GetAsync("articles?limit=10");

        Assert.Equal([$"Number {21 - (ArticleLists.AnswersOfAPage + 2)}"], page.Headlines());
        Assert.Equal(ArticleLists.AnswersOfAPage + 3, tables.Answers);
        Assert.NotNull(page["nextLink"]);
    }

    /// <summary>Drops so many articles, one published on each day from the tenth on, every third of them in English.</summary>
    private static async Task DropAsync(RunningIngest ingest, int count) => await Task.WhenAll(Enumerable.Range(10, count).Select(number =>
        ingest.DropAsync($"acme/number-{number}.txt", $"Text number {number}.", ("published", $"2026-05-{number}"), ("language", number % 3 == 0 ? "en" : "de"))));
}
