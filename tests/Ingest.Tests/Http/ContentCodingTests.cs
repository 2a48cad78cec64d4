using Ingest.Http;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace Ingest.Tests.Http;

public sealed class ContentCodingTests
{
    private const int Large = ContentCodings.UncodedBytes + 1;

    [Theory]
    [InlineData(null, Large, null)]
    [InlineData("", Large, null)]
    [InlineData("gzip", Large, "gzip")]
    [InlineData("x-gzip", Large, "gzip")]
    [InlineData("BR", Large, "br")]
    [InlineData("gzip, deflate, br", Large, "br")]
    [InlineData("gzip, deflate, br, zstd", Large, "br")]
    [InlineData("gzip;q=1.0, br;q=0.8", Large, "gzip")]
    [InlineData("gzip;q=0.5, identity", Large, null)]
    [InlineData("gzip, identity;q=0.5", Large, "gzip")]
    [InlineData("br;q=0, *", Large, "gzip")]
    [InlineData("*", Large, "br")]
    [InlineData("*;q=0, gzip;q=0.1", Large, "gzip")]
    [InlineData("gzip;q=0", Large, null)]
    [InlineData("deflate, zstd", Large, null)]
    [InlineData("*;q=0", Large, null)]
    [InlineData("identity;q=0", Large, null)]
    [InlineData("@@@", Large, null)]
    [InlineData("gzip, br", ContentCodings.UncodedBytes, null)]
    [InlineData("gzip, identity;q=0", ContentCodings.UncodedBytes, "gzip")]
    [InlineData("br, *;q=0", ContentCodings.UncodedBytes, "br")]
    public void TheCallersLikingDecidesAndThenTheSize(string? accepted, int bytes, string? expected) => Assert.Equal(
        expected,
        ContentCodings.Token(ContentCodings.Choose(accepted is null ? StringValues.Empty : new StringValues(accepted), bytes)));
}
