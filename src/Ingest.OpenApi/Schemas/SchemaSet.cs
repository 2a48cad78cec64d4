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
    private const string Referred = "$ref";
    private const string Place = "#/components/schemas/";

    private readonly SortedDictionary<string, JsonNode?> _schemas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _types = new(StringComparer.Ordinal);
    private readonly Queue<string> _wanted = [];

    /// <summary>The schemas of all types that were asked for, and of those that they refer to, by name.</summary>
    public JsonObject Write()
    {
        while (_wanted.TryDequeue(out var name))
        {
            if (!_schemas.ContainsKey(name))
            {
                var type = _types[name];
                var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = (context, node) => Transform(context, node, type) };
                _schemas[name] = ArticleJson.Options.GetJsonSchemaAsNode(type, options);
                FollowReferences(_schemas[name]);
            }
        }

        return new JsonObject(_schemas);
    }

    /// <summary>Adds a schema that is no type's.</summary>
    /// <returns>A reference to it.</returns>
    public JsonObject Add(string name, JsonObject schema)
    {
        _schemas[name] = schema;
        FollowReferences(schema);
        return Reference(name);
    }

    /// <summary>A reference to the schema of a type.</summary>
    public JsonObject Of<T>()
    {
        _wanted.Enqueue(typeof(T).Name);
        return Of(typeof(T));
    }

    private JsonObject Of(Type type)
    {
        _types[type.Name] = type;
        return Reference(type.Name);
    }

    private void FollowReferences(JsonNode? schema)
    {
        switch (schema)
        {
            case JsonArray items:
                foreach (var item in items)
                {
                    FollowReferences(item);
                }

                break;
            case JsonObject members:
                foreach (var (name, member) in members)
                {
                    if (name == Referred)
                    {
                        _wanted.Enqueue(member!.GetValue<string>()[Place.Length..]);
                    }

                    FollowReferences(member);
                }

                break;
        }
    }

    private static JsonObject Reference(string name) => new() { [Referred] = Place + name };

    private JsonObject Transform(JsonSchemaExporterContext context, JsonNode node, Type root)
    {
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
