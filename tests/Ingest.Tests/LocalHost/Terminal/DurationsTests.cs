using Ingest.LocalHost.Terminal;
using Xunit;

namespace Ingest.Tests.LocalHost.Terminal;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("1s", 1000)]
    [InlineData("500ms", 500)]
    [InlineData("0.5s", 500)]
    [InlineData("2m", 120_000)]
    [InlineData("10ms", 10)]
    [InlineData("60m", 3_600_000)]
    public void ADurationIsANumberAndAUnit(string text, int milliseconds)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), duration);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("0s")]
    [InlineData("9ms")]
    [InlineData("61m")]
    [InlineData("999999999m")]
    [InlineData("1h")]
    [InlineData("1 s")]
    [InlineData(".5s")]
    [InlineData("1,5s")]
    public void AnythingElseIsNone(string text) => Assert.False(Durations.TryParse(text, out _));
}
