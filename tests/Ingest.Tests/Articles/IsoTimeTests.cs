using Ingest.Articles;
using Xunit;

namespace Ingest.Tests.Articles;

public sealed class IsoTimeTests
{
    [Theory]
    [InlineData("2026-05-24", "2026-05-24T00:00:00Z")]
    [InlineData("2026-05-24T09:30Z", "2026-05-24T09:30:00Z")]
    [InlineData("2026-05-24T09:30:15Z", "2026-05-24T09:30:15Z")]
    [InlineData("2026-05-24T09:30:15.5Z", "2026-05-24T09:30:15.5Z")]
    [InlineData("2026-05-24T11:30:00+02:00", "2026-05-24T09:30:00Z")]
    [InlineData("2026-05-24T01:30:00-08:00", "2026-05-24T09:30:00Z")]
    [InlineData("2028-02-29", "2028-02-29T00:00:00Z")]
    public void DatesAndInstantsAreRead(string text, string expected) => Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), IsoTime.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("24.05.2026")]
    [InlineData("2026-5-24")]
    [InlineData("2026-02-29")]
    [InlineData("2026-05-24T09:30")]
    [InlineData("2026-05-24T25:00Z")]
    [InlineData("2026-05-24 09:30Z")]
    [InlineData("2026-05-24T09:30:00Z ")]
    [InlineData("２０２６-05-24")]
    public void AnythingElseIsNot(string? text) => Assert.Null(IsoTime.Parse(text));
}
