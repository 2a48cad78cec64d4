using System.Text;
using System.Text.Json.Nodes;
using Ingest.OpenApi.Schemas;
using Ingest.Representations;
using Ingest.Storage;

namespace Ingest.OpenApi.Parts;

/// <summary>The forms in which an article is given out.</summary>
internal static class Forms
{
    /// <summary>Each of them, with the article of the examples in it.</summary>
    public static IReadOnlyList<Content> Of(SchemaSet schemas) =>
    [
        .. from form in ArticleRepresentations.All
           let text = Encoding.UTF8.GetString(form.Write(ArticleDocument.Of(Samples.Article), Samples.Address).Span)
           select new Content(form.MediaType, Schema(form.MediaType, schemas), form.MediaType.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text)! : text),
    ];

    private static JsonObject Schema(string mediaType, SchemaSet schemas) => mediaType switch
    {
        "application/json" => Selections.OfArticle(schemas),
        "application/ninjs+json" => Foreign("An item of ninjs 3.1, which IPTC describes: https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json", ("uri", "string"), ("headlines", "array"), ("bodies", "array")),
        "application/ld+json" => Foreign("A NewsArticle of schema.org: https://schema.org/NewsArticle", ("@context", "string"), ("@type", "string"), ("@id", "string"), ("headline", "string")),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Foreign(string description, params IReadOnlyList<(string Name, string Type)> required) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["properties"] = new JsonObject([.. required.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)new JsonObject { ["type"] = member.Type }))]),
        ["required"] = new JsonArray([.. required.Select(member => (JsonNode)member.Name)]),
        ["additionalProperties"] = true,
    };
}
