using Microsoft.Extensions.Options;
using NodaTime;

namespace Ingest.Ingestion;

/// <summary>The time zone that each publisher's dates and times are in, where they do not say.</summary>
public sealed class PublisherTimeZones(IOptions<Dictionary<string, PublisherOptions>> publishers)
{
    private readonly Dictionary<string, DateTimeZone> _zones = publishers.Value.ToDictionary(
        publisher => PublisherOptions.PublisherOf(publisher.Key),
        publisher => DateTimeZoneProviders.Tzdb[publisher.Value.TimeZone],
        StringComparer.Ordinal);

    /// <summary>The publisher's zone; UTC when nothing is set.</summary>
    public DateTimeZone Of(string publisher) => _zones.GetValueOrDefault(publisher, DateTimeZone.Utc);
}
