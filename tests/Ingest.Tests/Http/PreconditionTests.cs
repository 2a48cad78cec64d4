using System.Globalization;
using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Ingest.Tests.Http;

/// <summary>The order of RFC 9110, section 13.2.2, row by row.</summary>
public sealed class PreconditionTests
{
    private const string Tag = "\"0123456789abcdef0123456789abcdef\"";
    private const string BrotliTag = "\"0123456789abcdef0123456789abcdef-br\"";
    private const string Other = "\"other\"";
    private const string Before = "Fri, 20 Nov 2026 09:29:59 GMT";
    private const string Then = "Fri, 20 Nov 2026 09:30:00 GMT";

    private static readonly EntityTag Current = new("0123456789abcdef0123456789abcdef");
    private static readonly DateTimeOffset LastModified = DateTimeOffset.Parse("2026-11-20T09:30:00.75Z", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("GET", "", "Holds")]
    [InlineData("GET", "If-Match: *", "Holds")]
    [InlineData("GET", "If-Match: " + Tag, "Holds")]
    [InlineData("GET", "If-Match: " + BrotliTag, "Holds")]
    [InlineData("GET", "If-Match: " + Other + ", " + Tag, "Holds")]
    [InlineData("GET", "If-Match: " + Other, "Failed")]
    [InlineData("GET", "If-Match: W/" + Tag, "Failed")]
    [InlineData("GET", "If-Match: 0123456789abcdef0123456789abcdef", "Failed")]
    [InlineData("GET", "If-Match: " + Tag + "\nIf-Unmodified-Since: " + Before, "Holds")]
    [InlineData("GET", "If-Match: " + Other + "\nIf-None-Match: " + Tag, "Failed")]
    [InlineData("GET", "If-Match: " + Tag + "\nIf-None-Match: " + Tag, "NotModified")]
    [InlineData("GET", "If-Unmodified-Since: " + Then, "Holds")]
    [InlineData("GET", "If-Unmodified-Since: " + Before, "Failed")]
    [InlineData("GET", "If-Unmodified-Since: yesterday", "Holds")]
    [InlineData("GET", "If-None-Match: " + Tag, "NotModified")]
    [InlineData("HEAD", "If-None-Match: " + Tag, "NotModified")]
    [InlineData("DELETE", "If-None-Match: " + Tag, "Failed")]
    [InlineData("DELETE", "If-None-Match: *", "Failed")]
    [InlineData("GET", "If-None-Match: W/" + Tag, "NotModified")]
    [InlineData("GET", "If-None-Match: *", "NotModified")]
    [InlineData("GET", "If-None-Match: " + BrotliTag, "Holds")]
    [InlineData("GET", "If-None-Match: " + Other, "Holds")]
    [InlineData("GET", "If-None-Match: nonsense", "Holds")]
    [InlineData("GET", "If-None-Match: " + Other + "\nIf-Modified-Since: " + Then, "Holds")]
    [InlineData("GET", "If-None-Match: nonsense\nIf-Modified-Since: " + Then, "Holds")]
    [InlineData("GET", "If-None-Match: " + Tag + "\nIf-Modified-Since: " + Before, "NotModified")]
    [InlineData("GET", "If-Modified-Since: " + Then, "NotModified")]
    [InlineData("GET", "If-Modified-Since: " + Before, "Holds")]
    [InlineData("GET", "If-Modified-Since: " + Then + "\nIf-Modified-Since: " + Then, "Holds")]
    [InlineData("GET", "If-Modified-Since: 2026-11-20", "Holds")]
    [InlineData("DELETE", "If-Modified-Since: " + Then, "Holds")]
    [InlineData("DELETE", "If-Unmodified-Since: " + Before, "Failed")]
    [InlineData("DELETE", "If-Match: " + BrotliTag, "Holds")]
    public void TheyHaveTheirOrder(string method, string headers, string expected) =>
        Assert.Equal(expected, Preconditions.Evaluate(Request(method, headers), Current, ContentCoding.Identity, LastModified).ToString());

    [Theory]
    [InlineData("If-Match: *", "Failed")]
    [InlineData("If-Match: " + Tag, "Failed")]
    [InlineData("If-None-Match: *", "Holds")]
    [InlineData("If-Unmodified-Since: " + Before, "Holds")]
    public void OfWhatIsNotThereNothingHoldsButItsAbsence(string headers, string expected) =>
        Assert.Equal(expected, Preconditions.Evaluate(Request("DELETE", headers), current: null, ContentCoding.Identity, lastModified: null).ToString());

    [Fact]
    public void TheTagOfTheCodingIsTheOneThatCounts()
    {
        Assert.Equal(Precondition.NotModified, Preconditions.Evaluate(Request("GET", "If-None-Match: " + BrotliTag), Current, ContentCoding.Brotli, LastModified));
        Assert.Equal(Precondition.Holds, Preconditions.Evaluate(Request("GET", "If-None-Match: " + Tag), Current, ContentCoding.Brotli, LastModified));
    }

    private static HttpRequest Request(string method, string headers)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        foreach (var header in headers.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = header.IndexOf(':', StringComparison.Ordinal);
            request.Headers.Append(header[..colon], header[(colon + 2)..]);
        }

        return request;
    }
}
