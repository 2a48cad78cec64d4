using Ingest.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Ingest.Tests.Http;

public sealed class MediaTypeChoiceTests
{
    private static readonly string[] Offered = ["application/json", "text/plain", "text/markdown", "application/ninjs+json"];

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("TEXT/Plain", "text/plain")]
    [InlineData("text/*", "text/plain")]
    [InlineData("text/plain;q=0.5, text/markdown;q=0.6", "text/markdown")]
    [InlineData("text/plain;q=0.5, text/markdown; q=0.500", "text/plain")]
    [InlineData("text/*;q=0.9, text/plain;q=0.1", "text/markdown")]
    [InlineData("text/*, text/plain;q=0", "text/markdown")]
    [InlineData("*/*;q=0.1, text/plain", "text/plain")]
    [InlineData("text/markdown, */*", "text/markdown")]
    [InlineData("text/markdown, text/*, */*", "text/markdown")]
    [InlineData("application/json, text/plain, */*", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8", "application/json")]
    [InlineData("application/*;q=0.2, text/markdown;q=0.1", "application/json")]
    [InlineData("application/json;q=0, */*;q=0.3", "text/plain")]
    [InlineData("application/json;q=0.001", "application/json")]
    [InlineData("text/plain;charset=utf-8", "text/plain")]
    [InlineData("text/plain;charset=\"UTF-8\";q=0.5", "text/plain")]
    [InlineData("application/json;q=0.5;ext=1, text/html", "application/json")]
    [InlineData("text/plain;charset=iso-8859-1", null)]
    [InlineData("text/plain;format=flowed", null)]
    [InlineData("application/json;q=0", null)]
    [InlineData("*/*;q=0", null)]
    [InlineData("text/html", null)]
    [InlineData("application/*+json", null)]
    [InlineData("application/xml, text/html;q=0.5", null)]
    [InlineData("nonsense", "application/json")]
    [InlineData(";;;,,,", "application/json")]
    [InlineData("nonsense, text/plain", "text/plain")]
    public void TheMostExactRangeDecidesAndThenTheQuality(string? accept, string? expected)
    {
        var choice = MediaTypeChoice.Choose(new StringValues(accept is null ? [] : [accept]), Offered);

        Assert.Equal(expected, choice is { } index ? Offered[index] : null);
    }

    [Fact]
    public void SeveralHeadersAreOne() =>
        Assert.Equal(2, MediaTypeChoice.Choose(new StringValues(["text/plain;q=0.1", "text/markdown;q=0.2"]), Offered));
}
