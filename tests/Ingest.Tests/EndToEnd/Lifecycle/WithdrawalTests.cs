using System.Net;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>Deleting a file withdraws its article until a file is there again; a kill lasts until a file says something else.</summary>
public sealed class WithdrawalTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Dawn = "The ferry sailed at dawn.";
    private const string Noon = "The ferry sailed at noon.";
    private const string Reason = "The ferry never sailed.";

    private static readonly string Id = ArticleId.Of(Name);
    private static readonly string Unknown = ArticleId.Of("nobody/nothing.txt");

    /// <summary>Query, parameter, code and detail of every way to ask wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { $"articles/{Id}", "reason", "invalid-reason", "A reason is given, of 1 to 300 characters: partners read it." },
        { $"articles/{Id}?reason=", "reason", "invalid-reason", "A reason is given, of 1 to 300 characters: partners read it." },
        { $"articles/{Id}?reason=%20%0A%C2%A0", "reason", "invalid-reason", "A reason is given, of 1 to 300 characters: partners read it." },
        { $"articles/{Id}?reason=%01%02", "reason", "invalid-reason", "A reason is given, of 1 to 300 characters: partners read it." },
        { $"articles/{Id}?reason={new string('x', 301)}", "reason", "invalid-reason", "A reason is given, of 1 to 300 characters: partners read it." },
        { $"articles/{Id}?reason=a&reason=b", "reason", "repeated-parameter", "The parameter may be given once only." },
        { $"articles/{Id}?reason=a&force=true", "force", "unknown-parameter", "There is no parameter of this name here. Known are: reason." },
        { "articles/x?reason=a", "id", "invalid-id", "An id is 26 characters of 0-9 and a-z without i, l, o and u, as lists and receipts give it." },
    };

    [Fact]
    public async Task DeletingTheFileWithdrawsTheArticleAndTheSameFileRestoresIt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var first = await ingest.DropAsync(Name, Dawn);

        var deleted = await ingest.DeleteFileAsync(Name);

        JsonText.AssertEqual(
            $$"""
            {
              "publisher": "acme",
              "path": "ferry.txt",
              "outcome": "withdrawn",
              "articleId": "{{Id}}",
              "version": 2,
              "started": "{{deleted["started"]}}",
              "completed": "{{deleted["completed"]}}",
              "attempts": 1,
              "history": [{ "outcome": "published", "completed": "{{first["completed"]}}", "version": 1, "etag": "{{first["etag"]}}" }]
            }
            """,
            deleted);
        await AssertGoneAsync(ingest, deleted["started"]!.GetValue<DateTimeOffset>(), reason: null, "", "/versions", "/versions/1", "/versions/2");
        Assert.Empty(await ingest.ListAsync());
        Assert.Empty(await ingest.ListAsync("articles?publisher=acme"));

        var restored = await ingest.DropAsync(Name, Dawn);

        Assert.Equal("corrected", restored["outcome"]!.GetValue<string>());
        Assert.Equal(3, restored["version"]!.GetValue<int>());
        Assert.Equal([$"Ferry 3: {Dawn}"], await ingest.ListAsync());
        await AssertGoneAsync(ingest, deleted["started"]!.GetValue<DateTimeOffset>(), reason: null, "/versions/1", "/versions/2");
        Assert.Equal([3], (await ingest.GetAsync($"articles/{Id}/versions"))["value"]!.AsArray().Select(version => version!["version"]!.GetValue<int>()));
        Assert.Equal([$"created {Name} 1", $"withdrawn {Name} 2", $"restored {Name} 3: {Dawn}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task AKillIsAnsweredWithWhatIsTrueFromNowOn()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var first = await ingest.DropAsync(Name, Dawn);
        await ingest.DropAsync(Name, Noon);

        var answer = await ingest.WithdrawAsync(Name, "  The ferry\nnever  sailed. ");

        var receipt = await ingest.ReceiptAsync(Name);
        JsonText.AssertEqual($$"""{ "id": "{{Id}}", "version": 3, "status": "withdrawn", "withdrawn": "{{answer["withdrawn"]}}", "reason": "{{Reason}}" }""", answer);
        Assert.Equal("withdrawn", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(3, receipt["version"]!.GetValue<int>());
        Assert.Equal(["corrected", "published"], receipt["history"]!.AsArray().Select(past => past!["outcome"]!.GetValue<string>()));
        Assert.NotEqual(first["etag"]!.GetValue<string>(), receipt["etag"]!.GetValue<string>());
        await AssertGoneAsync(ingest, answer["withdrawn"]!.GetValue<DateTimeOffset>(), Reason, "", "/versions", "/versions/1", "/versions/2", "/versions/3");
        Assert.Empty(await ingest.ListAsync());
        Assert.True(await ingest.Drop().GetBlobClient(Name).ExistsAsync(TestContext.Current.CancellationToken));
        Assert.Equal([$"created {Name} 1", $"corrected {Name} 2", $"withdrawn {Name} 3"], await ingest.ChangesAsync(Name));
        Assert.Equal(HttpStatusCode.NotFound, await ingest.StatusAsync($"articles/{Id}/versions/4"));
    }

    [Fact]
    public async Task WhatWasKilledComesBackOnlyWithAnotherText()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        var kill = await ingest.WithdrawAsync(Name, Reason);

        var same = await ingest.DropAsync(Name, Dawn);

        Assert.Equal("unchanged", same["outcome"]!.GetValue<string>());
        Assert.Equal(["still-withdrawn"], same["warnings"]!.AsArray().Select(warning => warning!["code"]!.GetValue<string>()));
        Assert.Equal(2, same["version"]!.GetValue<int>());
        await AssertGoneAsync(ingest, kill["withdrawn"]!.GetValue<DateTimeOffset>(), Reason, "", "/versions/1");
        Assert.Empty(await ingest.ListAsync());

        var other = await ingest.DropAsync(Name, Noon);

        Assert.Equal("corrected", other["outcome"]!.GetValue<string>());
        Assert.Equal(3, other["version"]!.GetValue<int>());
        Assert.Equal([$"Ferry 3: {Noon}"], await ingest.ListAsync());
        await AssertGoneAsync(ingest, kill["withdrawn"]!.GetValue<DateTimeOffset>(), Reason, "/versions/1", "/versions/2");
        Assert.Equal(HttpStatusCode.OK, await ingest.StatusAsync($"articles/{Id}/versions/3"));
        Assert.Equal([$"created {Name} 1", $"withdrawn {Name} 2", $"restored {Name} 3: {Noon}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task AKillOutlastsTheFile()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        await ingest.WithdrawAsync(Name, Reason);
        await ingest.Drop().GetBlobClient(Name).DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);

        var receipt = await ingest.DropAsync(Name, Dawn);

        Assert.Equal("unchanged", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Gone, await ingest.StatusAsync($"articles/{Id}"));
        Assert.Empty(await ingest.ListAsync());
    }

    [Fact]
    public async Task TheFirstKillCounts()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);
        var first = await ingest.WithdrawAsync(Name, Reason);

        var second = await ingest.WithdrawAsync(Name, "Another reason.");

        JsonText.AssertEqual(first.ToJsonString(), second);
        Assert.Equal([$"created {Name} 1", $"withdrawn {Name} 2"], await ingest.ChangesAsync(Name));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongParametersAreToldExactly(string address, string parameter, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync(Name, Dawn);

        await ingest.AssertProblemAsync(HttpMethod.Delete, address, HttpStatusCode.BadRequest, ProblemText.Invalid(address.Split('?')[0], parameter, code, detail));

        Assert.Equal(HttpStatusCode.OK, await ingest.StatusAsync($"articles/{Id}"));
    }

    [Fact]
    public async Task WhatIsNotThereCannotBeWithdrawn()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(
            HttpMethod.Delete,
            $"articles/{Unknown}?reason=a",
            HttpStatusCode.NotFound,
            ProblemText.NotFound($"articles/{Unknown}", $"There is no article with the id {Unknown}."));
    }

    private static async Task AssertGoneAsync(RunningIngest ingest, DateTimeOffset withdrawn, string? reason, params string[] paths)
    {
        foreach (var path in paths)
        {
            await ingest.AssertProblemAsync(HttpMethod.Get, $"articles/{Id}{path}", HttpStatusCode.Gone, ProblemText.Gone($"articles/{Id}{path}", withdrawn, reason));
        }
    }
}
