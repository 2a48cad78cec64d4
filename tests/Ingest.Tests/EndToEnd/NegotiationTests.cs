using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Tests.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary>The forms and codings of an answer, and what is told to caches about them.</summary>
public sealed class NegotiationTests(AzuriteFixture azurite)
{
    private static readonly string[] MediaTypes = ["application/json", "text/plain", "text/markdown", "application/ninjs+json", "application/ld+json"];
    private static readonly string Address = $"articles/{ArticleId.Of("acme/ferry.txt")}";
    private static readonly string Copy = string.Join('\n', Enumerable.Range(1, 40).Select(day => $"On day {day} the ferry sailed at dawn, and nobody in Harbourtown had expected it to."));

    [Fact]
    public async Task WhatNobodyAcceptsIsAProblemThatListsWhatThereIs()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", Copy);

        foreach (var address in new[] { Address, Address + "/versions/1" })
        {
            using var response = await ingest.SendAsync(HttpMethod.Get, address, ("Accept", "text/html, image/*"));
            Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            JsonText.AssertEqual(
                $$"""
                {
                  "type": "/api/docs/problems/not-acceptable",
                  "title": "There is no representation of a kind that is accepted.",
                  "status": 406,
                  "detail": "Available are: {{string.Join(", ", MediaTypes)}}.",
                  "instance": "/api/{{address}}",
                  "available": {{JsonSerializer.Serialize(MediaTypes)}}
                }
                """,
                JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
        }
    }

    [Fact]
    public async Task EveryFormHasATagOfItsOwnForEveryCodingAndIsConditional()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", Copy);
        HashSet<string> tags = [];
        foreach (var mediaType in MediaTypes)
        {
            byte[]? plain = null;
            foreach (var coding in new[] { "identity", "gzip", "br" })
            {
                using var first = await ingest.SendAsync(HttpMethod.Get, Address, ("Accept", mediaType), ("Accept-Encoding", coding));
                using var again = await ingest.SendAsync(HttpMethod.Get, Address, ("Accept", mediaType), ("Accept-Encoding", coding));
                Assert.Equal(HttpStatusCode.OK, first.StatusCode);
                Assert.Equal(mediaType, first.Content.Headers.ContentType?.MediaType);
                Assert.Equal(coding == "identity" ? [] : [coding], first.Content.Headers.ContentEncoding);
                Assert.Equal("Accept, Accept-Encoding", string.Join(", ", first.Headers.Vary));
                Assert.Equal("no-cache, private", first.Headers.CacheControl?.ToString());
                Assert.Equal("nosniff", Assert.Single(first.Headers.GetValues("X-Content-Type-Options")));
                Assert.False(first.Headers.ETag!.IsWeak);
                Assert.True(tags.Add(first.Headers.ETag.Tag), "Two representations have the same tag.");
                Assert.Equal(first.Headers.ETag, again.Headers.ETag);

                var body = await DecodedAsync(first);
                plain ??= body;
                Assert.Equal(plain, body);

                using var known = await ingest.SendAsync(HttpMethod.Get, Address, ("Accept", mediaType), ("Accept-Encoding", coding), ("If-None-Match", first.Headers.ETag.Tag));
                Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
                Assert.Equal(first.Headers.ETag, known.Headers.ETag);
                Assert.Equal(first.Headers.Vary, known.Headers.Vary);
                Assert.Equal(first.Headers.CacheControl, known.Headers.CacheControl);
                Assert.Equal(first.Content.Headers.LastModified, known.Content.Headers.LastModified);
                Assert.Empty(await known.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

                using var head = await ingest.SendAsync(HttpMethod.Head, Address, ("Accept", mediaType), ("Accept-Encoding", coding));
                AssertSameHeaders(first, head);
                Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            }
        }
    }

    [Fact]
    public async Task ATagChangesOnlyWithWhatItIsOf()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", Copy, ("keywords", "ferry"));
        var (json, text) = (await TagAsync("application/json"), await TagAsync("text/plain"));

        // Only the JSON shows keywords.
        await ingest.DropAsync("acme/ferry.txt", Copy, ("keywords", "ferry, dawn"));
        var corrected = await TagAsync("application/json");
        Assert.NotEqual(json, corrected);
        Assert.Equal(text, await TagAsync("text/plain"));

        await ingest.DropAsync("acme/ferry.txt", Copy + "\nThen it sank.", ("keywords", "ferry, dawn"));
        Assert.NotEqual(corrected, await TagAsync("application/json"));
        Assert.NotEqual(text, await TagAsync("text/plain"));

        async Task<string> TagAsync(string accept)
        {
            using var response = await ingest.SendAsync(HttpMethod.Get, Address, ("Accept", accept));
            return response.Headers.ETag!.Tag;
        }
    }

    [Fact]
    public async Task AnArticleWhoseEmbargoEndedIsWhatItWouldBeWithoutOne()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var embargo = ingest.Time.GetUtcNow().AddMinutes(5);
        await ingest.DropAsync("acme/ferry.txt", Copy, ("embargo", embargo.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture)));
        ingest.Time.Advance(TimeSpan.FromMinutes(6));

        using var first = await ingest.SendAsync(HttpMethod.Get, Address);
        Assert.Equal("published", JsonNode.Parse(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["status"]!.GetValue<string>());
        Assert.Equal(embargo.ToUnixTimeSeconds(), first.Content.Headers.LastModified?.ToUnixTimeSeconds());
        using var known = await ingest.SendAsync(HttpMethod.Get, Address, ("If-None-Match", first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task ReadsAreGuardedToo()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", Copy);

        using var response = await ingest.SendAsync(HttpMethod.Get, Address, ("If-Match", "\"another\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Headers.ETag);
        JsonText.AssertEqual(ProblemText412(Address), JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    [Theory]
    [InlineData("articles/xcc4mqewxdfx3a0zahpmm97qe0", HttpStatusCode.NotFound, "no-store")]
    [InlineData("articles?limit=0", HttpStatusCode.BadRequest, "no-store")]
    [InlineData("health", HttpStatusCode.OK, "no-store")]
    [InlineData("articles", HttpStatusCode.OK, "max-age=10, private")]
    [InlineData("changes", HttpStatusCode.OK, "no-cache, private")]
    [InlineData("uploads/acme/ferry.txt", HttpStatusCode.OK, "no-cache, private")]
    public async Task EveryAnswerSaysHowLongItHolds(string address, HttpStatusCode status, string expected)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/ferry.txt", Copy);

        using var response = await ingest.SendAsync(HttpMethod.Get, address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(expected, response.Headers.CacheControl?.ToString());
        Assert.Equal("Accept-Encoding", string.Join(", ", response.Headers.Vary));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task ASmallAnswerIsNotPacked()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        using var response = await ingest.SendAsync(HttpMethod.Get, "health", ("Accept-Encoding", "gzip, br"));

        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    private static string ProblemText412(string address) => $$"""
        {
          "type": "/api/docs/problems/precondition-failed",
          "title": "The article is not as the request takes it to be.",
          "status": 412,
          "detail": "It has changed since, has gone, or was never so. Nothing was done. Get it again and decide anew.",
          "instance": "/api/{{address}}"
        }
        """;

    private static void AssertSameHeaders(HttpResponseMessage expected, HttpResponseMessage actual)
    {
        Assert.Equal(Headers(expected), Headers(actual));

        static List<string> Headers(HttpResponseMessage response) =>
        [
            .. response.Headers.Concat(response.Content.Headers)
                .Where(header => !header.Key.Equals("Date", StringComparison.OrdinalIgnoreCase) && !header.Key.Equals("x-request-id", StringComparison.OrdinalIgnoreCase))
                .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<byte[]> DecodedAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var decoded = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await decoded.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }
}
