using FsCheck.Xunit;
using Ingest.Queries;
using NodaTime;
using Xunit;

namespace Ingest.Tests.Queries;

/// <summary>A date in a query means the whole of its day.</summary>
public sealed class QueryTimeTests
{
    [Theory]
    [InlineData("2026-05-24", "UTC", "2026-05-24T00:00:00Z", "2026-05-25T00:00:00Z")]
    [InlineData("2026-03-29", "Europe/Lisbon", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z")] // 23 hours.
    [InlineData("2026-10-25", "Europe/Lisbon", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z")] // 25 hours.
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z")] // It began at one.
    [InlineData("2018-11-03", "America/Sao_Paulo", "2018-11-03T03:00:00Z", "2018-11-04T03:00:00Z")]
    [InlineData("1919-03-31", "America/Toronto", "1919-03-31T04:30:00Z", "1919-04-01T04:00:00Z")] // The clocks went from half past eleven to half past midnight.
    [InlineData("2024-11-03", "America/Havana", "2024-11-03T04:00:00Z", "2024-11-04T05:00:00Z")] // Midnight came twice.
    [InlineData("2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z")]
    [InlineData("2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z")] // It never was.
    [InlineData("2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z")]
    [InlineData("1601-01-01", "UTC", "1601-01-01T00:00:00Z", "1601-01-02T00:00:00Z")]
    [InlineData("9999-12-30", "America/Los_Angeles", "9999-12-30T08:00:00Z", "9999-12-31T08:00:00Z")]
    [InlineData("9999-12-31", "Asia/Tokyo", "9999-12-30T15:00:00Z", "9999-12-31T23:59:59.9999999Z")]
    public void ADayEndsWhereTheNextOneBegins(string date, string zone, string beginning, string end)
    {
        Assert.Equal(DateTimeOffset.Parse(beginning, System.Globalization.CultureInfo.InvariantCulture), QueryTime.Beginning(date, QueryTime.Zone(zone)!));
        Assert.Equal(DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture), QueryTime.End(date, QueryTime.Zone(zone)!));
    }

    [Theory]
    [InlineData("1600-12-31", "UTC")]
    [InlineData("1601-01-01", "Asia/Tokyo")]
    [InlineData("0001-01-01", "Asia/Tokyo")]
    [InlineData("2026-02-30", "UTC")]
    [InlineData("2026-5-24", "UTC")]
    [InlineData("2026-05-24T10:00", "UTC")]
    [InlineData("", "UTC")]
    [InlineData(null, "UTC")]
    public void NothingElseIsATime(string? text, string zone) => Assert.Null(QueryTime.Beginning(text, QueryTime.Zone(zone)!));

    [Theory]
    [InlineData("2026-05-24T11:30+02:00", "2026-05-24T09:30:00Z")]
    [InlineData("2026-05-24T09:30:00.1234567Z", "2026-05-24T09:30:00.1234567Z")]
    public void AnInstantIsItselfInEveryZone(string text, string instant)
    {
        var expected = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, QueryTime.Beginning(text, QueryTime.Zone("Asia/Tokyo")!));
        Assert.Equal(expected, QueryTime.End(text, QueryTime.Zone("Asia/Tokyo")!));
    }

    [Property]
    public void DaysOfAnyZoneFollowOneAnother(DateTime day, int zone)
    {
        var ids = DateTimeZoneProviders.Tzdb.Ids;
        var where = QueryTime.Zone(ids[(int)((uint)zone % ids.Count)])!;
        var year = 1602 + (day.Year % 8000);
        var date = new LocalDate(year, day.Month, Math.Min(day.Day, 28));
        var (today, tomorrow) = (Text(date), Text(date.PlusDays(1)));

        Assert.Equal(QueryTime.End(today, where), QueryTime.Beginning(tomorrow, where));
        Assert.True(QueryTime.Beginning(today, where) <= QueryTime.End(today, where));
        Assert.Equal(date, Instant.FromDateTimeOffset(QueryTime.Beginning(tomorrow, where)!.Value.AddTicks(-1)).InZone(where).Date);
    }

    private static string Text(LocalDate date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
