using System.Globalization;
using Ingest.Articles;
using NodaTime;

namespace Ingest.Queries;

/// <summary>
/// The beginnings and ends of ranges of time in queries: instants, or dates, which mean the whole day in a time zone. A day
/// begins when its date does, which is not at midnight where the clocks skip that; a day that a zone never had is empty.
/// </summary>
internal static class QueryTime
{
    /// <summary>The provider itself takes names for zones that are none of IANA's, such as UTC+01:30.</summary>
    private static readonly HashSet<string> Zones = new(DateTimeZoneProviders.Tzdb.Ids, StringComparer.Ordinal);

    /// <summary>The zone of an IANA name; null when there is none.</summary>
    public static DateTimeZone? Zone(string name) => Zones.Contains(name) ? DateTimeZoneProviders.Tzdb[name] : null;

    /// <summary>The first instant that is included; null when the text is neither a date nor an instant.</summary>
    public static DateTimeOffset? Beginning(string? text, DateTimeZone zone) => Date(text) is { } day ? StartOf(day, zone) : IsoTime.Parse(text);

    /// <summary>The first instant that is included no more; null when the text is neither a date nor an instant.</summary>
    public static DateTimeOffset? End(string? text, DateTimeZone zone)
    {
        if (Date(text) is not { } day)
        {
            return IsoTime.Parse(text);
        }

        return day == LocalDate.MaxIsoValue ? DateTimeOffset.MaxValue : StartOf(day.PlusDays(1), zone);
    }

    private static LocalDate? Date(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? LocalDate.FromDateOnly(date) : null;

    private static DateTimeOffset? StartOf(LocalDate day, DateTimeZone zone)
    {
        if (day.Year < IsoTime.EarliestYear)
        {
            return null;
        }

        var midnight = zone.MapLocal(day.AtMidnight());
        var start = midnight.Count == 0 ? midnight.LateInterval.Start : midnight.First().ToInstant();
        return start.ToDateTimeOffset() is { Year: >= IsoTime.EarliestYear } instant ? instant : null;
    }
}
