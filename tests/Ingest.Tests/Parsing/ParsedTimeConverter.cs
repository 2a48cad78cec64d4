using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

/// <summary>Shows a parsed time as it was written: with its offset, or without one.</summary>
internal sealed class ParsedTimeConverter : JsonConverter<ParsedTime>
{
    public override ParsedTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, ParsedTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + value.Offset?.ToString("+HH:mm", CultureInfo.InvariantCulture));
}
