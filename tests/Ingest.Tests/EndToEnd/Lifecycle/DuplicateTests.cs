using System.Net;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>The same text from the same publisher under another path is listed once, whichever path stays.</summary>
public sealed class DuplicateTests(AzuriteFixture azurite)
{
    private const string First = "acme/first.txt";
    private const string Second = "acme/second.txt";
    private const string Third = "acme/third.txt";
    private const string Dawn = "The ferry sailed at dawn.";
    private const string Noon = "The ferry sailed at noon.";

    [Fact]
    public async Task TheSameTextUnderAnotherPathIsListedOnceAndNamesTheOriginal()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn);

        var receipt = await ingest.DropAsync(Second, Dawn + "\n");

        JsonText.AssertEqual(
            $$"""
            {
              "publisher": "acme",
              "path": "second.txt",
              "outcome": "duplicate",
              "articleId": "{{ArticleId.Of(Second)}}",
              "version": 1,
              "duplicateOf": "{{ArticleId.Of(First)}}",
              "etag": "{{receipt["etag"]}}",
              "bytes": {{Dawn.Length + 1}},
              "dropped": "{{receipt["dropped"]}}",
              "started": "{{receipt["started"]}}",
              "completed": "{{receipt["completed"]}}",
              "attempts": 1
            }
            """,
            receipt);
        Assert.Equal(["First 1: " + Dawn], await ingest.ListAsync());
        Assert.Equal(["First 1: " + Dawn], await ingest.ListAsync("articles?publisher=acme"));
        Assert.Equal([$"created {First} 1: {Dawn}"], await ingest.ChangesAsync(First, Second));
        Assert.Equal("published", (await ingest.ArticleAsync(receipt))["status"]!.GetValue<string>());

        var again = await ingest.DropAsync(Second, Dawn);

        Assert.Equal("unchanged", again["outcome"]!.GetValue<string>());
        Assert.Equal(ArticleId.Of(First), again["duplicateOf"]!.GetValue<string>());
        Assert.Equal("duplicate", Assert.Single(again["history"]!.AsArray())!["outcome"]!.GetValue<string>());
        Assert.Equal([$"created {First} 1: {Dawn}"], await ingest.ChangesAsync(First, Second));
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("kill")]
    [InlineData("correct")]
    public async Task WhenTheOriginalGoesTheDuplicateTakesItsPlace(string way)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn);
        var duplicate = await ingest.DropAsync(Second, Dawn);

        switch (way)
        {
            case "delete":
                await ingest.DeleteFileAsync(First);
                break;
            case "kill":
                await ingest.WithdrawAsync(First, "It was wrong.");
                break;
            default:
                await ingest.DropAsync(First, Noon);
                break;
        }

        var receipt = await ingest.ReceiptAsync(Second);
        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(1, receipt["version"]!.GetValue<int>());
        Assert.Null(receipt["duplicateOf"]);
        Assert.Equal(duplicate["etag"]!.GetValue<string>(), receipt["etag"]!.GetValue<string>());
        Assert.Equal(duplicate["dropped"]!.GetValue<string>(), receipt["dropped"]!.GetValue<string>());
        JsonText.AssertEqual(
            $$"""[{ "outcome": "duplicate", "completed": "{{duplicate["completed"]}}", "version": 1, "etag": "{{duplicate["etag"]}}" }]""",
            receipt["history"]!);
        var changes = await ingest.ChangesAsync(First, Second);
        if (way == "correct")
        {
            Assert.Equal([$"First 2: {Noon}", $"Second 1: {Dawn}"], (await ingest.ListAsync()).Order(StringComparer.Ordinal));
            Assert.Equal([$"created {First} 1: {Dawn}", $"corrected {First} 2: {Noon}", $"created {Second} 1: {Dawn}"], changes);
        }
        else
        {
            Assert.Equal([$"Second 1: {Dawn}"], await ingest.ListAsync());
            Assert.Equal([$"created {First} 1", $"withdrawn {First} 2", $"created {Second} 1: {Dawn}"], changes);
        }
    }

    [Fact]
    public async Task OfThreeTheOneThatHasCarriedTheTextLongestComesNext()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var name in new[] { First, Second, Third })
        {
            await ingest.DropAsync(name, Dawn);
        }

        await ingest.DeleteFileAsync(First);

        Assert.Equal([$"Second 1: {Dawn}"], await ingest.ListAsync());
        var third = await ingest.ReceiptAsync(Third);
        Assert.Equal("duplicate", third["outcome"]!.GetValue<string>());
        Assert.Equal(ArticleId.Of(Second), third["duplicateOf"]!.GetValue<string>());

        await ingest.DeleteFileAsync(Second);

        Assert.Equal([$"Third 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal("published", (await ingest.ReceiptAsync(Third))["outcome"]!.GetValue<string>());

        var back = await ingest.DropAsync(First, Dawn);

        Assert.Equal("duplicate", back["outcome"]!.GetValue<string>());
        Assert.Equal(ArticleId.Of(Third), back["duplicateOf"]!.GetValue<string>());
        Assert.Equal([$"Third 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal(
            [$"created {First} 1", $"withdrawn {First} 2", $"created {Second} 1", $"withdrawn {Second} 2", $"created {Third} 1: {Dawn}"],
            await ingest.ChangesAsync(First, Second, Third));
    }

    [Fact]
    public async Task ADuplicateThatGoesIsMissedByNobody()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn);
        await ingest.DropAsync(Second, Dawn);
        await ingest.DropAsync(Third, Dawn);

        await ingest.DeleteFileAsync(Second);
        await ingest.WithdrawAsync(Third, "It was wrong.");

        Assert.Equal([$"First 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal(HttpStatusCode.Gone, await ingest.StatusAsync($"articles/{ArticleId.Of(Second)}"));
        Assert.Equal([$"created {First} 1: {Dawn}"], await ingest.ChangesAsync(First, Second, Third));
    }

    [Fact]
    public async Task OtherPublishersMaySayTheSame()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn);

        var receipt = await ingest.DropAsync("other/first.txt", Dawn);

        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        Assert.Null(receipt["duplicateOf"]);
        Assert.Equal(2, (await ingest.ListAsync()).Count);
    }

    [Fact]
    public async Task ACorrectionThatSaysWhatAnotherArticleSaysIsToldAsWithdrawnAndRestoredWhenItIsReleased()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn);
        await ingest.DropAsync(Second, Noon);

        var receipt = await ingest.DropAsync(Second, Dawn);

        Assert.Equal("duplicate", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(2, receipt["version"]!.GetValue<int>());
        Assert.Equal(ArticleId.Of(First), receipt["duplicateOf"]!.GetValue<string>());
        Assert.Equal(["First 1: " + Dawn], await ingest.ListAsync());
        string[] told = [$"created {First} 1: {Dawn}", $"created {Second} 1: {Noon}", $"withdrawn {Second} 2 = {First}"];
        Assert.Equal(told, await ingest.ChangesAsync(First, Second));

        await ingest.DropAsync(First, "The ferry did not sail.");

        Assert.Equal(["First 2: The ferry did not sail.", "Second 2: " + Dawn], (await ingest.ListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal("corrected", (await ingest.ReceiptAsync(Second))["outcome"]!.GetValue<string>());
        Assert.Equal(
            [.. told, $"corrected {First} 2: The ferry did not sail.", $"restored {Second} 2: {Dawn}"],
            await ingest.ChangesAsync(First, Second));
    }

    [Fact]
    public async Task ADuplicateThatIsCorrectedAwayIsAnArticleOfItsOwn()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn);
        await ingest.DropAsync(Second, Dawn);

        var receipt = await ingest.DropAsync(Second, Noon);

        Assert.Equal("corrected", receipt["outcome"]!.GetValue<string>());
        Assert.Null(receipt["duplicateOf"]);
        Assert.Equal(["First 1: " + Dawn, "Second 2: " + Noon], (await ingest.ListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal([$"created {First} 1: {Dawn}", $"created {Second} 2: {Noon}"], await ingest.ChangesAsync(First, Second));
    }

    [Fact]
    public async Task ARenamedFileKeepsItsPlaceUnderItsNewName()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn, ("published", "2026-05-24"));

        await ingest.DropAsync(Second, Dawn, ("published", "2026-05-24"));
        var old = await ingest.DeleteFileAsync(First);

        Assert.Equal("withdrawn", old["outcome"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Gone, await ingest.StatusAsync($"articles/{ArticleId.Of(First)}"));
        Assert.Equal(HttpStatusCode.OK, await ingest.StatusAsync($"articles/{ArticleId.Of(Second)}"));
        Assert.Equal([$"Second 1: {Dawn}"], await ingest.ListAsync("articles?from=2026-05-24&to=2026-05-25"));
    }

    [Fact]
    public async Task WhatBecameOfTheLastFileStaysOnTheReceiptWhenItsArticleIsListed()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(First, Dawn);
        await ingest.DropAsync(Second, Dawn);
        await ingest.DropAsync(Second, "");

        await ingest.WithdrawAsync(First, "It was a mistake.");

        var receipt = await ingest.ReceiptAsync(Second);
        Assert.Equal("rejected", receipt["outcome"]!.GetValue<string>());
        Assert.Null(receipt["duplicateOf"]);
        Assert.Single(await ingest.ListAsync());
    }
}
