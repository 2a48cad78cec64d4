using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Ingest.Tests.Harness;

/// <summary>Compares JSON by what it says; where it differs, shows both, indented.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void AssertEqual(string expected, JsonNode actual) =>
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(Readable), actual.ToJsonString(Readable));
}
