using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd.Lifecycle;

/// <summary>A receipt tells the latest outcome, what it took, and what went before; and what was given up can be tried again.</summary>
public sealed class ReceiptTests(AzuriteFixture azurite)
{
    private const string Name = "acme/ferry.txt";
    private const string Dawn = "The ferry sailed at dawn.";
    private const string StorageFailed = "Storage did not answer while the file was being ingested. It is tried again; there is nothing to do.";
    private const string PublisherRule = "The publisher is the first part of the blob's name, before the first slash.";
    private const string PathRule = "The path is the rest of the blob's name, after the first slash; both have at most 1024 characters together.";

    /// <summary>Body, member, code and detail of every way to ask for a retry wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { """{ "publisher": "acme", "path": "a.txt", "force": true }""", "/force", "unknown-member", "There is no member of this name here. Known are: publisher, path." },
        { """{ "publisher": "acme", "path": "a.txt", "Path": "b.txt" }""", "/Path", "unknown-member", "There is no member of this name here. Known are: publisher, path." },
        { """{ "publisher": "acme", "path": "a.txt", "path": "b.txt" }""", "/path", "repeated-member", "The member may be given once only." },
        { """{ "publisher": "acme" }""", "/path", "required", PathRule },
        { """{ "publisher": "", "path": "a.txt" }""", "/publisher", "required", PublisherRule },
        { """{ "publisher": "acme/world", "path": "a.txt" }""", "/publisher", "required", PublisherRule },
        { $$"""{ "publisher": "acme", "path": "{{new string('x', 1020)}}" }""", "/path", "required", PathRule },
    };

    [Fact]
    public async Task TheHistoryIsOfTheLastTwentyOutcomes()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        JsonNode last = new JsonObject();
        foreach (var number in Enumerable.Range(1, 23))
        {
            last = await ingest.DropAsync(Name, $"Text number {number}.");
        }

        Assert.Equal(23, last["version"]!.GetValue<int>());
        Assert.Equal(Enumerable.Range(3, 20).Reverse(), last["history"]!.AsArray().Select(past => past!["version"]!.GetValue<int>()));
        Assert.All(last["history"]!.AsArray(), past => Assert.Equal("corrected", past!["outcome"]!.GetValue<string>()));
    }

    [Fact]
    public async Task TriesThatFailAreCountedOnWhatComesOfThem()
    {
        var storage = new FailingTransactions();
        storage.FailNext(2);
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage);

        var first = await ingest.DropAsync(Name, Dawn);

        Assert.Equal("published", first["outcome"]!.GetValue<string>());
        Assert.Equal(3, first["attempts"]!.GetValue<int>());
        Assert.Null(first["history"]);
        Assert.Null(first["problems"]);

        storage.FailNext(4);
        var second = await ingest.DropAsync(Name, "The ferry sailed at noon.");

        Assert.Equal("corrected", second["outcome"]!.GetValue<string>());
        Assert.Equal(5, second["attempts"]!.GetValue<int>());
        JsonText.AssertEqual(
            $$"""[{ "outcome": "published", "completed": "{{first["completed"]}}", "version": 1, "etag": "{{first["etag"]}}" }]""",
            second["history"]!);
        Assert.Equal([$"created {Name} 1: {Dawn}", $"corrected {Name} 2: The ferry sailed at noon."], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task WhatWasGivenUpSaysSoAndARetryIngestsIt()
    {
        var storage = new FailingTransactions();
        storage.FailNext(5);
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage);
        await ingest.Drop().GetBlobClient(Name).UploadAsync(new BinaryData(Dawn), TestContext.Current.CancellationToken);

        var failed = await ingest.ReceiptAsync(Name, receipt => receipt["poisoned"] is not null);

        JsonText.AssertEqual(
            $$"""
            {
              "publisher": "acme",
              "path": "ferry.txt",
              "outcome": "failed",
              "problems": [{ "code": "failed", "detail": "{{StorageFailed}}" }],
              "started": "{{failed["started"]}}",
              "completed": "{{failed["completed"]}}",
              "attempts": 5,
              "poisoned": "{{failed["poisoned"]}}"
            }
            """,
            failed);
        Assert.Empty(await ingest.ListAsync());

        var retried = await ingest.PostAsync("uploads/retry", """{ "publisher": "acme", "path": "ferry.txt" }""");

        JsonText.AssertEqual(
            $$"""
            {
              "publisher": "acme",
              "path": "ferry.txt",
              "outcome": "published",
              "articleId": "{{ArticleId.Of(Name)}}",
              "version": 1,
              "etag": "{{retried["etag"]}}",
              "bytes": {{Dawn.Length}},
              "dropped": "{{retried["dropped"]}}",
              "started": "{{retried["started"]}}",
              "completed": "{{retried["completed"]}}",
              "attempts": 1,
              "history": [{ "outcome": "failed", "completed": "{{failed["completed"]}}", "problems": ["failed"] }]
            }
            """,
            retried);
        JsonText.AssertEqual(retried.ToJsonString(), await ingest.ReceiptAsync(Name));
        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task ACorrectionThatWasGivenUpLeavesTheArticleAsItIs()
    {
        var storage = new FailingTransactions();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: storage);
        await ingest.DropAsync(Name, Dawn);
        storage.FailNext(5);
        await ingest.Drop().GetBlobClient(Name).UploadAsync(new BinaryData("The ferry sailed at noon."), overwrite: true, TestContext.Current.CancellationToken);

        var failed = await ingest.ReceiptAsync(Name, receipt => receipt["poisoned"] is not null);

        Assert.Equal("failed", failed["outcome"]!.GetValue<string>());
        Assert.Equal(5, failed["attempts"]!.GetValue<int>());
        Assert.Equal(1, failed["version"]!.GetValue<int>());
        Assert.Equal("published", Assert.Single(failed["history"]!.AsArray())!["outcome"]!.GetValue<string>());
        Assert.Equal([$"Ferry 1: {Dawn}"], await ingest.ListAsync());

        var next = await ingest.DropAsync(Name, "The ferry sailed at ten.");

        Assert.Equal("corrected", next["outcome"]!.GetValue<string>());
        Assert.Equal(["failed", "published"], next["history"]!.AsArray().Select(past => past!["outcome"]!.GetValue<string>()));
        Assert.Null(next["poisoned"]);
    }

    [Fact]
    public async Task ARetryOfWhatIsDoneChangesNothing()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var receipt = await ingest.DropAsync(Name, Dawn);

        var retried = await ingest.PostAsync("uploads/retry", """{ "publisher": "acme", "path": "ferry.txt" }""");

        foreach (var time in new[] { "started", "completed" })
        {
            Assert.True(retried[time]!.GetValue<DateTimeOffset>() > receipt[time]!.GetValue<DateTimeOffset>());
            receipt[time] = retried[time]!.DeepClone();
        }

        JsonText.AssertEqual(receipt.ToJsonString(), retried);
        Assert.Equal([$"created {Name} 1: {Dawn}"], await ingest.ChangesAsync(Name));
    }

    [Fact]
    public async Task ARetryOfNothingSaysThatTheFileIsGone()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.PostAsync("uploads/retry", """{ "publisher": "acme", "path": "ferry.txt" }""");

        Assert.Equal("rejected", receipt["outcome"]!.GetValue<string>());
        Assert.Equal("deleted", Assert.Single(receipt["problems"]!.AsArray())!["code"]!.GetValue<string>());
        Assert.Null(receipt["articleId"]);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongMembersAreToldExactly(string body, string member, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await AssertRefusedAsync(ingest, Json(body), HttpStatusCode.BadRequest, ProblemText.Invalid("uploads/retry", member, code, detail));
    }

    [Fact]
    public async Task AllThatIsWrongWithABodyIsToldAtOnce()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await AssertRefusedAsync(
            ingest,
            Json("""{ "publisher": 7, "path": null }"""),
            HttpStatusCode.BadRequest,
            $$"""
            {
              "type": "/api/docs/problems/invalid-parameters",
              "title": "The request has invalid parameters.",
              "status": 400,
              "detail": "2 parameters break their rules.",
              "instance": "/api/uploads/retry",
              "errors": [
                { "parameter": "/publisher", "code": "not-a-string", "detail": "The member must be a string." },
                { "parameter": "/path", "code": "not-a-string", "detail": "The member must be a string." }
              ]
            }
            """);
    }

    [Theory]
    [InlineData("", "The body is no valid JSON: line 1, byte 1.")]
    [InlineData("{\n\"publisher\": acme }", "The body is no valid JSON: line 2, byte 14.")]
    [InlineData("[]", "The body must be a JSON object.")]
    [InlineData("null", "The body must be a JSON object.")]
    [InlineData("\"acme/ferry.txt\"", "The body must be a JSON object.")]
    [InlineData("""{ "publisher": "\ud800", "path": "a.txt" }""", "The body holds a string that is no text: half of a surrogate pair, or bytes that are not UTF-8.")]
    [InlineData("""{ "publisher": "acme", "path": "a.txt", "\udc00": "" }""", "The body holds a string that is no text: half of a surrogate pair, or bytes that are not UTF-8.")]
    public async Task ABodyThatIsNoJsonObjectIsRefused(string body, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await AssertRefusedAsync(
            ingest,
            Json(body),
            HttpStatusCode.BadRequest,
            $$"""{ "type": "/api/docs/problems/invalid-body", "title": "The body of the request cannot be read.", "status": 400, "detail": "{{detail}}", "instance": "/api/uploads/retry" }""");
    }

    [Fact]
    public async Task ABodyThatIsTooLargeIsNotRead()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await AssertRefusedAsync(
            ingest,
            Json($$"""{ "publisher": "acme", "path": "{{new string('x', 20 * 1024)}}" }"""),
            HttpStatusCode.RequestEntityTooLarge,
            """{ "type": "/api/docs/problems/body-too-large", "title": "The body of the request is too large.", "status": 413, "detail": "At most 16384 bytes are read.", "instance": "/api/uploads/retry" }""");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task ABodyOfAnotherKindIsRefused(string type)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await AssertRefusedAsync(
            ingest,
            new StringContent("""{ "publisher": "acme", "path": "ferry.txt" }""", Encoding.UTF8, type),
            HttpStatusCode.UnsupportedMediaType,
            """{ "type": "/api/docs/problems/unsupported-media-type", "title": "The body of the request is of another kind.", "status": 415, "detail": "Send JSON, with the header Content-Type: application/json.", "instance": "/api/uploads/retry" }""");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static Task AssertRefusedAsync(RunningIngest ingest, HttpContent body, HttpStatusCode status, string expected) =>
        ingest.AssertProblemAsync(HttpMethod.Post, "uploads/retry", status, expected, body);
}
