using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Xunit;

namespace Ingest.Tests.Http;

public sealed class NextLinkTests
{
    [Fact]
    public void ItIsTheRequestsOwnAddressWithAnotherCursor() => Assert.Equal(
        "http://news.example:7071/api/articles?publisher=acme&section=a%20%26%20b&cursor=new",
        LinkOf(Request("http"), new IngestOptions()));

    [Fact]
    public void ItKeepsTheSchemeThatTheCallerCameInWith()
    {
        var request = Request("http");
        request.Headers["X-Forwarded-Proto"] = "https";

        Assert.StartsWith("https://news.example:7071/api/articles?", LinkOf(request, new IngestOptions()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript")]
    [InlineData("")]
    [InlineData(", https")]
    public void AForwardedSchemeThatIsNoneDoesNotCount(string scheme)
    {
        var request = Request("http");
        request.Headers["X-Forwarded-Proto"] = scheme;

        Assert.StartsWith("http://news.example:7071/", LinkOf(request, new IngestOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void APublicAddressGoesBeforeTheRequests() => Assert.StartsWith(
        "https://api.example/api/articles?",
        LinkOf(Request("http"), new IngestOptions { PublicAddress = new Uri("https://api.example") }),
        StringComparison.Ordinal);

    [Fact]
    public void APublicAddressMayHaveAPath() => Assert.StartsWith(
        "https://example.org/news/api/articles?",
        LinkOf(Request("http"), new IngestOptions { PublicAddress = new Uri("https://example.org/news/") }),
        StringComparison.Ordinal);

    [Fact]
    public void AHostThatIsNoneLeavesTheLinkRelative()
    {
        var request = Request("http");
        request.Host = new HostString("x:99999");

        Assert.Equal("/api/articles?publisher=acme&section=a%20%26%20b&cursor=new", new NextLink(Options.Create(new IngestOptions())).After(request, "new").OriginalString);
    }

    private static HttpRequest Request(string scheme)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = scheme;
        request.Host = new HostString("news.example", 7071);
        request.Path = "/api/articles";
        request.QueryString = new QueryString("?publisher=acme&section=a%20%26%20b&cursor=old&code=secret");
        return request;
    }

    private static string LinkOf(HttpRequest request, IngestOptions options) => new NextLink(Options.Create(options)).After(request, "new").AbsoluteUri;
}
