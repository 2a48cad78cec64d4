using System.Text.Json;

namespace Ingest.LocalHost.Http;

/// <summary>A key as the real host writes it.</summary>
internal sealed record Secret(string Name, string Value, bool Encrypted)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web);
}
