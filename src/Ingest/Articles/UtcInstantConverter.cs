using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>Writes instants as ISO 8601 in UTC: <c>2026-05-24T09:30:00Z</c>, fractions of a second only where there are any.</summary>
internal sealed class UtcInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset().ToUniversalTime();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
