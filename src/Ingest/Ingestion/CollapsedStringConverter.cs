using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Articles;

namespace Ingest.Ingestion;

/// <summary>Writes text <see cref="UnicodeText.Collapse">composed and with its blanks collapsed</see>.</summary>
internal sealed class CollapsedStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(UnicodeText.Collapse(value));
}
