using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Ingest.Articles;

namespace Ingest.OpenApi.Schemas;

/// <summary>
/// The schemas of what is answered, read off the records as they are serialized: what can't be null is always there, and nothing is
/// null. Each type has its name, and is told once.
/// </summary>
internal sealed class SchemaSet(XmlDocumentation docs)
{
    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _begun = [];

    /// <summary>The schemas of all types that were referred to, by name.</summary>
    public JsonObject Write() => new([.. _schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value.DeepClone()))]);

    /// <summary>Adds a schema that is no type's.</summary>
    /// <returns>A reference to it.</returns>
    public JsonObject Add(string name, JsonObject schema)
    {
        _schemas[name] = schema;
        return Reference(name);
    }

    /// <summary>A reference to the schema of a type.</summary>
    public JsonObject Of<T>() => Of(typeof(T));

    private JsonObject Of(Type type)
    {
        if (_begun.Add(type))
        {
            var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (context, node) => Transform(context, node, type) };
            _schemas[type.Name] = ArticleJson.Options.GetJsonSchemaAsNode(type, options);
        }

        return Reference(type.Name);
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode node, Type root)
    {
        if (context.PropertyInfo is { } member && SchemaRules.IsHidden(member.DeclaringType, member.Name))
        {
            return node;
        }

        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isNamed = type.Assembly == typeof(ArticleJson).Assembly;
        var schema = isNamed && type != root ? Of(type) : Describe(context, type, node as JsonObject ?? []);
        if (context.PropertyInfo?.AttributeProvider is PropertyInfo property)
        {
            schema = Describe(schema, docs.Of(property));
            SchemaRules.Apply(property, schema);
        }

        return schema;
    }

    private JsonObject Describe(JsonSchemaExporterContext context, Type type, JsonObject schema)
    {
        WithoutNull(schema);
        if (type == typeof(DateTimeOffset))
        {
            // Its converter is ours, and so the exporter can't know it.
            return new JsonObject { ["type"] = "string", ["format"] = "date-time", ["pattern"] = "Z$" };
        }

        if (type.IsEnum)
        {
            return new JsonObject { ["description"] = Meanings(type), ["type"] = "string", ["enum"] = schema["enum"]!.DeepClone() };
        }

        if (schema["properties"] is JsonObject properties)
        {
            foreach (var hidden in properties.Select(property => property.Key).Where(name => SchemaRules.IsHidden(type, name)).ToList())
            {
                properties.Remove(hidden);
            }

            var required = context.TypeInfo.Properties.Where(property => !property.IsGetNullable && properties.ContainsKey(property.Name)).Select(property => (JsonNode)property.Name).ToList();
            if (required.Count > 0)
            {
                schema["required"] = new JsonArray([.. required]);
            }

            return Describe(schema, docs.Of(type));
        }

        return schema;
    }

    private string Meanings(Type type)
    {
        var text = new StringBuilder(docs.Of(type)).Append('\n');
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            text.Append("\n- `").Append(JsonNamingPolicy.CamelCase.ConvertName(field.Name)).Append("`: ").Append(docs.Of(field));
        }

        return text.ToString();
    }

    /// <summary>The same with a description, which stands first.</summary>
    private static JsonObject Describe(JsonObject schema, string? description)
    {
        schema.Remove("description");
        if (description is not null)
        {
            schema.Insert(0, "description", description);
        }

        return schema;
    }

    /// <summary>What is unknown is absent: null is never written.</summary>
    private static void WithoutNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            schema["type"] = types.First(type => type!.GetValue<string>() != "null")!.DeepClone();
        }

        if (schema["enum"] is JsonArray values)
        {
            schema["enum"] = new JsonArray([.. values.Where(value => value is not null).Select(value => value!.DeepClone())]);
        }
    }
}
