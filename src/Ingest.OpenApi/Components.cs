using System.Text.Json.Nodes;
using Ingest.OpenApi.Parts;
using Ingest.OpenApi.Schemas;

namespace Ingest.OpenApi;

/// <summary>What the document tells once, and refers to.</summary>
internal sealed class Components(SchemaSet schemas)
{
    private readonly SortedDictionary<string, JsonNode?> _headers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode?> _parameters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode?> _responses = new(StringComparer.Ordinal);

    /// <summary>The schemas.</summary>
    public SchemaSet Schemas => schemas;

    /// <summary>References to headers, by name.</summary>
    public JsonObject Headers(IEnumerable<Header> headers) => new([.. headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)Add("headers", _headers, header.Key, header.Write())))]);

    /// <summary>References to headers of requests.</summary>
    public IEnumerable<JsonObject> Parameters(IEnumerable<RequestHeader> headers) => headers.Select(header => Add("parameters", _parameters, header.Name, header.Write()));

    /// <summary>A reference to an answer that many operations give.</summary>
    public JsonObject Response(string name, JsonObject response) => Add("responses", _responses, name, response);

    /// <summary>All of them.</summary>
    public JsonObject Write() => new()
    {
        ["schemas"] = schemas.Write(),
        ["parameters"] = new JsonObject(_parameters),
        ["headers"] = new JsonObject(_headers),
        ["responses"] = new JsonObject(_responses),
        ["securitySchemes"] = Keys.Write(),
    };

    /// <exception cref="InvalidOperationException">There is another one of this name.</exception>
    private static JsonObject Add(string kind, SortedDictionary<string, JsonNode?> all, string name, JsonObject written)
    {
        if (all.TryGetValue(name, out var same) && !JsonNode.DeepEquals(same, written))
        {
            throw new InvalidOperationException($"Two different {kind} are named {name}.");
        }

        all[name] = written;
        return new JsonObject { ["$ref"] = $"#/components/{kind}/{name}" };
    }
}
