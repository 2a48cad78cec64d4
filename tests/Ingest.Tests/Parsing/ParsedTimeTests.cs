using FsCheck.Xunit;
using Ingest.Articles;
using Ingest.Parsing;
using NodaTime;
using Xunit;

namespace Ingest.Tests.Parsing;

public sealed class ParsedTimeTests
{
    [Theory]
    [InlineData("2026-05-24", "2026-05-23T22:00:00Z")]
    [InlineData("2026-05-24T09:30", "2026-05-24T07:30:00Z")]
    [InlineData("2026-05-24 09:30:15", "2026-05-24T07:30:15Z")]
    [InlineData("2026-05-24T09:30:15.250Z", "2026-05-24T09:30:15.250Z")]
    [InlineData("2026-05-24T09:30:15.1234567891Z", "2026-05-24T09:30:15.1234567Z")]
    [InlineData("2026-05-24T09:30+0530", "2026-05-24T04:00:00Z")]
    [InlineData("2026-05-24T09:30-05", "2026-05-24T14:30:00Z")]
    [InlineData("20260524T093015Z", "2026-05-24T09:30:15Z")]
    [InlineData("20260524T093015+0200", "2026-05-24T07:30:15Z")]
    [InlineData("20260524", "2026-05-23T22:00:00Z")]
    [InlineData("Sun, 24 May 2026 09:30:15 +0200", "2026-05-24T07:30:15Z")]
    [InlineData("Sun, 24 May 2026 09:30:15 GMT", "2026-05-24T09:30:15Z")]
    [InlineData("24 May 2026 09:30 EST", "2026-05-24T14:30:00Z")]
    [InlineData("24 May 2026", "2026-05-23T22:00:00Z")]
    [InlineData("May 24, 2026", "2026-05-23T22:00:00Z")]
    [InlineData("Sunday, May 24th, 2026", "2026-05-23T22:00:00Z")]
    [InlineData("May 24, 2026 at 9:30 AM EDT", "2026-05-24T13:30:00Z")]
    [InlineData("24.5.2026", "2026-05-23T22:00:00Z")]
    [InlineData("24.05.2026 09:30", "2026-05-24T07:30:00Z")]
    [InlineData("2026/05/24", "2026-05-23T22:00:00Z")]
    public void ATimeIsReadInItsOwnZoneOrThePublishers(string written, string instant) =>
        Assert.Equal(IsoTime.Parse(instant), ParsedTime.Read(written)?.In(DateTimeZoneProviders.Tzdb["Europe/Madrid"]));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("on Friday")]
    [InlineData("05/06/2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-05-24T25:00")]
    [InlineData("2026-05-24T09:30+25:00")]
    [InlineData("May 24")]
    [InlineData("2026")]
    [InlineData(null)]
    public void WhatIsNoTimeOrCouldBeTwoIsNotRead(string? written) => Assert.Null(ParsedTime.Read(written));

    [Fact]
    public void ATimeBeforeTheFirstYearIsNone() => Assert.Null(ParsedTime.Read("0001-01-01T00:00+14:00")!.Value.In(DateTimeZone.Utc));

    [Property]
    public void WhatIsWrittenIsRead(DateTimeOffset time)
    {
        var second = new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), time.Offset);

        Assert.Equal(second, ParsedTime.Read(second.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture))!.Value.In(DateTimeZone.Utc));
    }

    [Property]
    public void AnyTextIsReadOrNot(string? text) => ParsedTime.Read(text)?.In(DateTimeZone.Utc);
}
