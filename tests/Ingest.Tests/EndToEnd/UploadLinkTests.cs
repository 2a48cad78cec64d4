using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Ingest.Tests.Azurite;
using Ingest.Tests.EndToEnd.Lifecycle;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.EndToEnd;

/// <summary><c>POST /uploads</c>: a link that takes one file for a while, for callers who have nothing but HTTP.</summary>
public sealed class UploadLinkTests(AzuriteFixture azurite)
{
    private const string BadPublisher = "A publisher is 1 to 50 characters of a-z, 0-9 and hyphen.";
    private const string BadPath = "A path is 1 to 900 characters, folders and a file between single slashes, none of them . or .., without control characters and backslashes.";
    private const string BadType = "A content type is a media type such as text/plain; charset=utf-8, of at most 255 characters. Leave it out if you do not know it.";

    /// <summary>Body, member, code and detail of every way to ask wrongly.</summary>
    public static TheoryData<string, string, string, string> Faults => new()
    {
        { """{ "path": "a.txt" }""", "/publisher", "invalid-publisher", BadPublisher },
        { """{ "publisher": "Acme", "path": "a.txt" }""", "/publisher", "invalid-publisher", BadPublisher },
        { """{ "publisher": "acme" }""", "/path", "invalid-path", BadPath },
        { """{ "publisher": "acme", "path": "" }""", "/path", "invalid-path", BadPath },
        { """{ "publisher": "acme", "path": "/a.txt" }""", "/path", "invalid-path", BadPath },
        { """{ "publisher": "acme", "path": "../northwire/a.txt" }""", "/path", "invalid-path", BadPath },
        { """{ "publisher": "acme", "path": "a\\b.txt" }""", "/path", "invalid-path", BadPath },
        { """{ "publisher": "acme", "path": "a\nb.txt" }""", "/path", "invalid-path", BadPath },
        { """{ "publisher": "acme", "path": 7 }""", "/path", "not-a-string", "The member must be a string." },
        { """{ "publisher": "acme", "path": "a.txt", "contentType": "text" }""", "/contentType", "invalid-content-type", BadType },
        { """{ "publisher": "acme", "path": "a.txt", "contentType": "text/*" }""", "/contentType", "invalid-content-type", BadType },
        { """{ "publisher": "acme", "path": "a.txt", "contentType": "" }""", "/contentType", "invalid-content-type", BadType },
        { """{ "publisher": "acme", "path": "a.txt", "contentType": "text/plain\r\nx-evil: 1" }""", "/contentType", "invalid-content-type", BadType },
        { """{ "publisher": "acme", "path": "a.txt", "expires": "2030-01-01" }""", "/expires", "unknown-member", "There is no member of this name here. Known are: publisher, path, contentType." },
    };

    [Theory]
    [InlineData("ferry.txt")]
    [InlineData("2026/05/24/Fähre & mehr, 100% #1 + 夜明け?.txt")]
    [InlineData("a%2Fb.txt")]
    public async Task AFileIsUploadedThroughTheLinkAndItsReceiptFollowedToPublished(string path)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var link = await LinkAsync(ingest, path, "text/plain; charset=utf-8");
        using var sent = await SendAsync(link, "The ferry sailed at dawn.", ("x-ms-meta-section", "Harbour"));

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var receipt = await FollowAsync(ingest, link);
        Assert.Equal("published", receipt["outcome"]!.GetValue<string>());
        Assert.Equal(path, receipt["path"]!.GetValue<string>());
        Assert.Equal(sent.Headers.ETag!.Tag.Trim('"'), receipt["etag"]!.GetValue<string>());
        var article = await ingest.ArticleAsync(receipt);
        Assert.Equal("Harbour", article["section"]!.GetValue<string>());
        Assert.Equal("text/plain; charset=utf-8", article["source"]!["contentType"]!.GetValue<string>());
    }

    [Fact]
    public async Task TheAnswerSaysAllThatIsNeededAndMayNotBeKept()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        var before = ingest.Time.GetUtcNow();

        using var response = await PostAsync(ingest, """{ "publisher": "acme", "path": "a b.txt", "contentType": "text/html" }""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var link = (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        Assert.Equal(["uploadUrl", "method", "headers", "receiptUrl", "expires"], link.AsObject().Select(member => member.Key));
        Assert.Equal("PUT", link["method"]!.GetValue<string>());
        JsonText.AssertEqual("""{ "x-ms-blob-type": "BlockBlob", "Content-Type": "text/html" }""", link["headers"]!);
        Assert.Equal(new Uri(ingest.Http.BaseAddress!, "uploads/acme/a%20b.txt").AbsoluteUri, link["receiptUrl"]!.GetValue<string>());
        Assert.Equal(link["receiptUrl"]!.GetValue<string>(), response.Headers.Location!.AbsoluteUri);
        Assert.InRange(link["expires"]!.GetValue<DateTimeOffset>() - before, TimeSpan.FromMinutes(14.9), TimeSpan.FromMinutes(15.5));
        var address = new Uri(link["uploadUrl"]!.GetValue<string>());
        Assert.EndsWith("/articles/acme/a%20b.txt", address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("&sr=b&sp=cw&", address.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("&st=", address.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAContentTypeNoneIsAskedFor()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        var link = await LinkAsync(ingest, "a.txt", contentType: null);

        JsonText.AssertEqual("""{ "x-ms-blob-type": "BlockBlob" }""", link["headers"]!);
        using var sent = await SendAsync(link, "The ferry sailed at dawn.");
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal("published", (await FollowAsync(ingest, link))["outcome"]!.GetValue<string>());
    }

    [Fact]
    public async Task ALinkReplacesAFileThatIsThere()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/a.txt", "The ferry sailed at dawn.");
        var link = await LinkAsync(ingest, "a.txt", "text/plain");

        using var sent = await SendAsync(link, "The ferry sailed at noon.");

        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        await ingest.ReceiptAsync("acme/a.txt", receipt => receipt["outcome"]!.GetValue<string>() == "corrected");
    }

    [Fact]
    public async Task TheLinkNeitherReadsNorListsNorDeletesNorWritesAnotherFile()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        await ingest.DropAsync("acme/a.txt", "The ferry sailed at dawn.");
        var link = new Uri((await LinkAsync(ingest, "a.txt", "text/plain"))["uploadUrl"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, link));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Head, link));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Delete, link));
        var container = new Uri(link.GetLeftPart(UriPartial.Path)[..^"/acme/a.txt".Length] + link.Query + "&restype=container&comp=list");
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, container));
        foreach (var other in new[] { "acme/b.txt", "acme/a.txt/b", "acme/a.tx", "northwire/a.txt" })
        {
            var address = new Uri(link.AbsoluteUri.Replace("acme/a.txt", other, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Put, address));
        }

        foreach (var (given, changed) in new[] { ("sp=cw", "sp=rcwd"), ("sr=b", "sr=c"), ("se=2", "se=3") })
        {
            Assert.Contains(given, link.Query, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Put, new Uri(link.AbsoluteUri.Replace(given, changed, StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task TheLinkEnds()
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());

        // Storage has a clock of its own: what was made a quarter of an hour ago has ended for it.
        ingest.Time.Advance(TimeSpan.FromMinutes(-15.5));
        using var late = await SendAsync(await LinkAsync(ingest, "a.txt", "text/plain"), "The ferry sailed at dawn.");
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);

        ingest.Time.Advance(TimeSpan.FromMinutes(2));
        using var early = await SendAsync(await LinkAsync(ingest, "a.txt", "text/plain"), "The ferry sailed at dawn.");
        Assert.Equal(HttpStatusCode.Created, early.StatusCode);
    }

    [Fact]
    public async Task ALinkCostsNoStorageRequest()
    {
        var log = new RequestLog();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), policy: log);
        log.Clear();

        await LinkAsync(ingest, "a.txt", "text/plain");

        Assert.Empty(log.Requests);
    }

    [Fact]
    public async Task NoLogLineHoldsTheSignature()
    {
        using var logs = new LogBook();
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount(), log: logs);

        var link = await LinkAsync(ingest, "a.txt", "text/plain");
        using var sent = await SendAsync(link, "The ferry sailed at dawn.");
        await FollowAsync(ingest, link);

        Assert.Contains(logs.Lines, line => line.Contains("acme/a.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, line => line.Contains("sig=", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task WrongMembersAreToldExactly(string body, string member, string code, string detail)
    {
        await using var ingest = await RunningIngest.StartAsync(azurite.NewAccount());
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        await ingest.AssertProblemAsync(HttpMethod.Post, "uploads", HttpStatusCode.BadRequest, ProblemText.Invalid("uploads", member, code, detail), content);
    }

    private static async Task<HttpResponseMessage> PostAsync(RunningIngest ingest, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await ingest.Http.PostAsync(new Uri("uploads", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonNode> LinkAsync(RunningIngest ingest, string path, string? contentType)
    {
        var body = new JsonObject { ["publisher"] = "acme", ["path"] = path };
        if (contentType is not null)
        {
            body["contentType"] = contentType;
        }

        using var response = await PostAsync(ingest, body.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Does what the answer says, with nothing but HTTP.</summary>
    private static async Task<HttpResponseMessage> SendAsync(JsonNode link, string text, params (string Name, string Value)[] more)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(link["method"]!.GetValue<string>()), link["uploadUrl"]!.GetValue<string>());
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        foreach (var (name, value) in link["headers"]!.AsObject().Select(header => (header.Key, header.Value!.GetValue<string>())).Concat(more))
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value), name);
        }

        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpMethod method, Uri address)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, address);
        if (method == HttpMethod.Put)
        {
            request.Headers.Add("x-ms-blob-type", "BlockBlob");
            request.Content = new StringContent("The ferry sailed elsewhere.");
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<JsonNode> FollowAsync(RunningIngest ingest, JsonNode link)
    {
        var path = new Uri(link["receiptUrl"]!.GetValue<string>()).AbsoluteUri[ingest.Http.BaseAddress!.AbsoluteUri.Length..];
        return await ingest.ReceiptAsync(path["uploads/".Length..], _ => true);
    }
}
