using System.Net;
using System.Text.Json.Nodes;
using Azure.Core.Pipeline;
using Ingest.Tests.Azurite;
using Ingest.Tests.EndToEnd.Lifecycle;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary><c>GET /uploads</c>: a publisher's receipts, the latest first.</summary>
public sealed class ListUploadsTests(AzuriteFixture azurite)
{
    private const string Dawn = "The ferry sailed at dawn.";
    private const string NoCursor = "The cursor is damaged, or belongs to other parameters. Follow nextLink as it is, or start again without a cursor.";

    /// <summary>Address, parameter, code and detail of every way to ask wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "uploads", "publisher", "required", "Receipts are listed for one publisher at a time: name the publisher." },
        { "uploads?publisher=Acme", "publisher", "invalid-publisher", "A publisher is 1 to 50 characters of a-z, 0-9 and hyphen." },
        { "uploads?publisher=a'%20or%20'1'%20eq%20'1", "publisher", "invalid-publisher", "A publisher is 1 to 50 characters of a-z, 0-9 and hyphen." },
        { "uploads?publisher=acme&outcome=Published", "outcome", "invalid-outcome", "An outcome is one of published, corrected, unchanged, duplicate, withdrawn, rejected, failed." },
        { "uploads?publisher=acme&outcome=", "outcome", "invalid-outcome", "An outcome is one of published, corrected, unchanged, duplicate, withdrawn, rejected, failed." },
        { "uploads?publisher=acme&limit=101", "limit", "out-of-range", "A limit is a whole number from 1 to 100." },
        { "uploads?publisher=acme&cursor=x", "cursor", "invalid-cursor", NoCursor },
        { "uploads?publisher=acme&path=a.txt", "path", "unknown-parameter", "There is no parameter of this name here. Known are: publisher, outcome, limit, cursor." },
    };

    [Fact]
    public async Task TheLatestComesFirstAndWhatChangesMovesToTheFront()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var name in new[] { "a", "b", "c" })
        {
            await ingest.DropAsync($"acme/{name}.txt", $"{Dawn} It was {name}.");
        }

        await ingest.DropAsync("northwire/a.txt", Dawn);
        Assert.Equal(["c.txt published", "b.txt published", "a.txt published"], await ListAsync(ingest, "uploads?publisher=acme"));

        await ingest.DropAsync("acme/a.txt", "The ferry sailed at noon.");

        Assert.Equal(["a.txt corrected", "c.txt published", "b.txt published"], await ListAsync(ingest, "uploads?publisher=acme"));
        Assert.Equal(["a.txt corrected"], await ListAsync(ingest, "uploads?publisher=acme&outcome=corrected"));
        Assert.Equal(["c.txt published", "b.txt published"], await ListAsync(ingest, "uploads?publisher=acme&outcome=published"));
        Assert.Empty(await ListAsync(ingest, "uploads?publisher=acme&outcome=failed"));
        Assert.Empty(await ListAsync(ingest, "uploads?publisher=nobody"));
    }

    [Fact]
    public async Task AListedReceiptIsTheReceiptWithoutItsHistory()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/a.txt", Dawn);
        await ingest.DropAsync("acme/a.txt", "", ("keyword", "x"));

        var receipt = await ingest.ReceiptAsync("acme/a.txt");
        Assert.NotNull(receipt["problems"]);
        Assert.NotEmpty(receipt["history"]!.AsArray());
        receipt.AsObject().Remove("history");

        JsonText.AssertEqual($$"""{ "value": [{{receipt.ToJsonString()}}] }""", await ingest.GetAsync("uploads?publisher=acme"));
        JsonText.AssertEqual($$"""{ "value": [{{receipt.ToJsonString()}}] }""", await ingest.GetAsync("uploads?publisher=acme&outcome=rejected"));
    }

    [Theory]
    [InlineData("uploads?publisher=acme&limit=3")]
    [InlineData("uploads?publisher=acme&outcome=published&limit=3")]
    public async Task EveryReceiptIsOnOnePageAndEachPageTakesOneRequest(string address)
    {
        var log = new RequestLog();
        await using var ingest = await StartWithAsync(log, receipts: 10);

        log.Clear();
        var (told, pages) = (new List<string>(), 0);
        Uri? next = new(address, UriKind.Relative);
        while (next is not null)
        {
            var page = await ingest.GetAsync(next);
            Assert.NotEmpty(page["value"]!.AsArray());
            told.AddRange(page["value"]!.AsArray().Select(receipt => receipt!["path"]!.GetValue<string>()));
            next = page["nextLink"] is { } link ? new Uri(link.GetValue<string>()) : null;
            pages++;
        }

        Assert.Equal(Enumerable.Range(0, 10).Reverse().Select(number => $"{number}.txt"), told);
        Assert.Equal(4, pages);
        Assert.Equal(pages, log.Requests.Count);
    }

    [Fact]
    public async Task WhatArrivesMeanwhileIsNotOnLaterPagesAndNothingOnThemIsSkippedOrRepeated()
    {
        await using var ingest = await StartWithAsync(new RequestLog(), receipts: 4);
        var first = await ingest.GetAsync("uploads?publisher=acme&limit=2");

        await ingest.DropAsync("acme/new.txt", "The ferry sailed at noon.");
        await ingest.DropAsync("acme/3.txt", "The ferry sailed at ten.");
        var second = await ingest.GetAsync(new Uri(first["nextLink"]!.GetValue<string>()));

        Assert.Equal(["3.txt published", "2.txt published"], Told(first));
        Assert.Equal(["1.txt published", "0.txt published"], Told(second));
        Assert.Null(second["nextLink"]);
    }

    [Fact]
    public async Task ACursorBelongsToItsPublisherAndOutcome()
    {
        await using var ingest = await StartWithAsync(new RequestLog(), receipts: 2);
        var cursor = (await ingest.GetAsync("uploads?publisher=acme&limit=1"))["nextLink"]!.GetValue<string>().Split("cursor=")[1];

        foreach (var other in new[] { "publisher=northwire", "publisher=acme&outcome=published" })
        {
            await ingest.AssertProblemAsync(HttpMethod.Get, $"uploads?{other}&cursor={cursor}", HttpStatusCode.BadRequest, ProblemText.Invalid("uploads", "cursor", "invalid-cursor", NoCursor));
        }
    }

    [Fact]
    public async Task AFailedTryIsListedUntilItIsOver()
    {
        var storage = new FailingTransactions();
        storage.FailNext(5);
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage);
        await ingest.Drop().GetBlobClient("acme/a.txt").UploadAsync(new BinaryData(Dawn), TestContext.Current.CancellationToken);
        var failed = await ingest.ReceiptAsync("acme/a.txt", receipt => receipt["poisoned"] is not null);

        JsonText.AssertEqual($$"""{ "value": [{{failed.ToJsonString()}}] }""", await ingest.GetAsync("uploads?publisher=acme&outcome=failed"));

        await ingest.PostAsync("uploads/retry", """{ "publisher": "acme", "path": "a.txt" }""");
        Assert.Equal(["a.txt published"], await ListAsync(ingest, "uploads?publisher=acme"));
        Assert.Empty(await ListAsync(ingest, "uploads?publisher=acme&outcome=failed"));
    }

    [Fact]
    public async Task AReceiptOfAnArticleUnderEmbargoSaysWhenThatEnds()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var embargo = Newsroom.Instant(ingest.Time.GetUtcNow().AddHours(2));

        Assert.Equal(embargo, (await ingest.DropAsync("acme/a.txt", Dawn, ("embargo", embargo)))["embargo"]!.GetValue<string>());
        Assert.Equal(embargo, (await ingest.GetAsync("uploads?publisher=acme"))["value"]![0]!["embargo"]!.GetValue<string>());
        Assert.Equal(embargo, (await ingest.DropAsync("acme/a.txt", ""))["embargo"]!.GetValue<string>()); // What stays is under embargo.

        ingest.Time.Advance(TimeSpan.FromHours(3));
        Assert.Null((await ingest.DropAsync("acme/a.txt", Dawn, ("embargo", embargo)))["embargo"]);
        Assert.Null((await ingest.DropAsync("acme/b.txt", "The ferry sailed at noon."))["embargo"]);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongParametersAreToldExactly(string address, string parameter, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(HttpMethod.Get, address, HttpStatusCode.BadRequest, ProblemText.Invalid("uploads", parameter, code, detail));
    }

    /// <summary>Files <c>0.txt</c>, <c>1.txt</c> … of one publisher.</summary>
    private async Task<RunningIngest> StartWithAsync(HttpPipelinePolicy policy, int receipts)
    {
        var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: policy);
        foreach (var number in Enumerable.Range(0, receipts))
        {
            await ingest.DropAsync($"acme/{number}.txt", $"{Dawn} It was crossing number {number}.");
        }

        return ingest;
    }

    private static async Task<IEnumerable<string>> ListAsync(RunningIngest ingest, string address) => Told(await ingest.GetAsync(address));

    private static IEnumerable<string> Told(JsonNode page) => page["value"]!.AsArray().Select(receipt => $"{receipt!["path"]} {receipt["outcome"]}");
}
