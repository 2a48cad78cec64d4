using FsCheck;
using FsCheck.Xunit;
using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class ArticleIdTests
{
    [Fact]
    public void IdOfABlobIsTheOneThatTheContractGives() => Assert.Equal("xcc4mqewxdfx3a0zahpmm97qe0", ArticleId.Of("acme/a.txt"));

    [Property]
    public void EncodingRoundTrips(byte[] seed)
    {
        var bytes = new byte[ArticleId.Bytes];
        seed.AsSpan(0, Math.Min(seed.Length, bytes.Length)).CopyTo(bytes);
        var decoded = new byte[ArticleId.Bytes];

        Assert.True(ArticleId.TryDecode(ArticleId.Encode(bytes), decoded));
        Assert.Equal(bytes, decoded);
    }

    [Property]
    public void EveryNameHasAWellFormedId(NonNull<string> name) => Assert.True(ArticleId.IsWellFormed(ArticleId.Of(name.Get)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("xcc4mqewxdfx3a0zahpmm97qe")]
    [InlineData("xcc4mqewxdfx3a0zahpmm97qe00")]
    [InlineData("xcc4mqewxdfx3a0zahpmm97qe1")]
    [InlineData("XCC4MQEWXDFX3A0ZAHPMM97QE0")]
    [InlineData("xcc4mqewxdfx3a0zahpmm97qi0")]
    [InlineData("xcc4mqewxdfx3a0zahpmm97q'0")]
    public void AnythingElseIsNoId(string? text) => Assert.False(ArticleId.IsWellFormed(text));
}
