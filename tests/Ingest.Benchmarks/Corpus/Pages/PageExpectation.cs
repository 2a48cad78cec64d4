using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.Benchmarks.Corpus.Pages;

/// <summary>What is known of a saved page: its <c>expected-metadata.json</c>. Null where nothing is.</summary>
internal sealed record PageExpectation
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public string? Title { get; init; }

    public string? Byline { get; init; }

    [JsonPropertyName("lang")]
    public string? Language { get; init; }

    [JsonPropertyName("publishedTime")]
    public string? Published { get; init; }

    public static PageExpectation Read(string file) =>
        JsonSerializer.Deserialize<PageExpectation>(File.ReadAllBytes(file), Json) ?? new PageExpectation();
}
