using System.Net;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary><c>GET /articles/{id}</c>, <c>/uploads/…</c> and <c>/health</c> through the front door.</summary>
public sealed class GetArticleTests(AzuriteFixture azurite)
{
    private static readonly string Unknown = ArticleId.Of("nobody/nothing.txt");

    [Fact]
    public async Task AnUnknownArticleIsNotFound()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(
            HttpMethod.Get,
            $"articles/{Unknown}",
            HttpStatusCode.NotFound,
            $$"""{ "type": "/api/docs/problems/not-found", "title": "There is nothing here.", "status": 404, "detail": "There is no article with the id {{Unknown}}.", "instance": "/api/articles/{{Unknown}}" }""");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("xcc4mqewxdfx3a0zahpmm97qe1")]
    [InlineData("XCC4MQEWXDFX3A0ZAHPMM97QE0")]
    [InlineData("x%20or%20true")]
    public async Task AMalformedIdIsAFault(string id)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(
            HttpMethod.Get,
            $"articles/{id}",
            HttpStatusCode.BadRequest,
            $$"""
            {
              "type": "/api/docs/problems/invalid-parameters",
              "title": "The request has invalid parameters.",
              "status": 400,
              "detail": "One parameter breaks its rule.",
              "instance": "/api/articles/{{id}}",
              "errors": [{ "parameter": "id", "code": "invalid-id", "detail": "An id is 26 characters of 0-9 and a-z without i, l, o and u, as lists and receipts give it." }]
            }
            """);
    }

    [Fact]
    public async Task UnknownParametersAreFaultsEverywhere()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        foreach (var address in new[] { $"articles/{Unknown}?color=red", "uploads/acme/a.txt?wait=1", "health?deep=true" })
        {
            using var response = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task ACallerThatHasTheArticleIsToldSo()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var receipt = await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        var address = $"articles/{receipt["articleId"]}";
        ingest.Time.Advance(TimeSpan.FromSeconds(10));
        using var first = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var etag = first.Headers.ETag!;
        Assert.False(etag.IsWeak);
        Assert.NotNull(first.Content.Headers.LastModified);

        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(ifNoneMatch: etag.Tag));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ifNoneMatch: "\"something-else\""));
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at noon.");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(ifNoneMatch: etag.Tag));

        async Task<HttpStatusCode> StatusAsync(string ifNoneMatch)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
            using var response = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task ListsAndReceiptsAreConditionalToo()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        foreach (var address in new[] { "articles", "uploads/acme/ferry.txt", $"articles/{ArticleId.Of("acme/ferry.txt")}" })
        {
            using var first = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var second = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task WhatHasJustChangedHasNoLastModifiedForAnotherChangeMayComeUnderTheSameSecond()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        foreach (var address in new[] { "uploads/acme/ferry.txt", $"articles/{ArticleId.Of("acme/ferry.txt")}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfModifiedSince = ingest.Time.GetUtcNow().AddSeconds(1) } };
            using var response = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Null(response.Content.Headers.LastModified);
        }
    }

    [Theory]
    [InlineData(0, HttpStatusCode.NotModified)]
    [InlineData(-1, HttpStatusCode.OK)]
    public async Task ACallerMayAskWhetherItWasModifiedSince(int seconds, HttpStatusCode status)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var receipt = await ingest.DropAsync("acme/ferry.txt", "The ferry sailed at dawn.");
        ingest.Time.Advance(TimeSpan.FromSeconds(10));
        using var first = await ingest.Http.GetAsync(new Uri($"articles/{receipt["articleId"]}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"articles/{receipt["articleId"]}");
        request.Headers.IfModifiedSince = first.Content.Headers.LastModified!.Value.AddSeconds(seconds);

        using var second = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, second.StatusCode);
    }

    [Theory]
    [InlineData("articles", HttpStatusCode.OK)]
    [InlineData("articles?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("health", HttpStatusCode.OK)]
    [InlineData("uploads/acme/none.txt", HttpStatusCode.NotFound)]
    public async Task HeadAnswersWhatGetDoesWithoutABody(string address, HttpStatusCode status)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        using var get = await ingest.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);

        using var head = await ingest.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, head.StatusCode);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AFileThatWasNeverDroppedHasNoReceipt()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        await ingest.AssertProblemAsync(
            HttpMethod.Get,
            "uploads/acme/a%20file.txt",
            HttpStatusCode.NotFound,
            """{ "type": "/api/docs/problems/not-found", "title": "There is nothing here.", "status": 404, "detail": "Nothing has been ingested under this name yet. A file has its receipt within seconds after it was dropped.", "instance": "/api/uploads/acme/a%20file.txt" }""");
    }

    [Theory]
    [InlineData("acme/été à la côte.txt")]
    [InlineData("acme/100% sure?.txt")]
    [InlineData("acme/a+b & c#d.txt")]
    [InlineData("acme/deep/er/and/deeper.txt")]
    [InlineData("acme/no extension")]
    public async Task AReceiptIsFoundUnderAnyName(string name)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var receipt = await ingest.DropAsync(name, "The ferry sailed at dawn.");

        Assert.Equal(name, $"{receipt["publisher"]}/{receipt["path"]}");
        Assert.Equal(name, (await ingest.ArticleAsync(receipt))["source"]!["blob"]!.GetValue<string>());
    }

    [Fact]
    public async Task HealthIsReadyAndSaysWhenItIsNot()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await RunningIngest.StartAsync(storage);
        JsonText.AssertEqual("""{ "status": "ready" }""", await ingest.GetAsync("health"));

        await new Azure.Data.Tables.TableClient(storage, "Uploads").DeleteAsync(TestContext.Current.CancellationToken);

        await ingest.AssertProblemAsync(
            HttpMethod.Get,
            "health",
            HttpStatusCode.ServiceUnavailable,
            """{ "type": "/api/docs/problems/storage-unavailable", "title": "Storage is not available.", "status": 503, "detail": "The articles cannot be reached at the moment. Try again in a little while.", "instance": "/api/health" }""");
    }

    [Fact]
    public async Task AStorageFailureIsAProblemToo()
    {
        var storage = azurite.NewAccount();
        await using var ingest = await RunningIngest.StartAsync(storage);
        await new Azure.Data.Tables.TableClient(storage, "ArticleLists").DeleteAsync(TestContext.Current.CancellationToken);

        using var response = await ingest.Http.GetAsync(new Uri("articles", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter?.Delta);
    }
}
