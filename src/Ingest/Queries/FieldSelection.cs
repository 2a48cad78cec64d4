using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>
/// The fields of an answer that are wanted: <c>headline,dateline.place</c>. The id is always among them. Without a selection all are.
/// </summary>
public sealed class FieldSelection
{
    private const string Id = "id";

    /// <summary>The fields, each with the selection within it; null where it is wanted as a whole.</summary>
    private readonly Dictionary<string, FieldSelection?> _fields = new(StringComparer.Ordinal);

    private FieldSelection()
    {
    }

    /// <summary>The selection that a valid parameter asks for; null when there is none.</summary>
    public static FieldSelection? Read(string? fields)
    {
        if (fields is null)
        {
            return null;
        }

        var selection = new FieldSelection();
        foreach (var name in Names(fields).Append(Id))
        {
            selection.Add(name.Split('.'));
        }

        return selection;
    }

    /// <summary>The names in a parameter, empty ones too.</summary>
    public static IReadOnlyList<string> Names(string fields) => fields.Split(',');

    /// <summary>The names in a parameter that another one has said before: the same one, or one of what it is in.</summary>
    public static IReadOnlyList<string> Repeated(string fields)
    {
        var names = Names(fields);
        var known = new HashSet<string>(StringComparer.Ordinal);
        return [.. names.Where(name => name.Length > 0 && !known.Add(name)).Concat(known.Where(name => Outer(name).Any(known.Contains))).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The wanted fields of an answer.</summary>
    public JsonObject Of(object body)
    {
        var json = JsonSerializer.SerializeToNode(body, body.GetType(), ArticleJson.Options)!.AsObject();
        Keep(json);
        return json;
    }

    /// <summary>A page, with the wanted fields of the articles on it.</summary>
    public JsonObject OfEach(ArticleListResponse page)
    {
        var json = JsonSerializer.SerializeToNode(page, ArticleJson.Options)!.AsObject();
        KeepWithin(json[JsonNamingPolicy.CamelCase.ConvertName(nameof(page.Value))]);
        return json;
    }

    private static IEnumerable<string> Outer(string name)
    {
        for (var dot = name.LastIndexOf('.'); dot > 0; dot = name.LastIndexOf('.', dot - 1))
        {
            yield return name[..dot];
        }
    }

    private void Add(ReadOnlySpan<string> path)
    {
        if (path.Length == 1)
        {
            _fields[path[0]] = null;
            return;
        }

        if (!_fields.TryGetValue(path[0], out var within))
        {
            _fields[path[0]] = within = new FieldSelection();
        }

        within?.Add(path[1..]);
    }

    private void Keep(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            if (!_fields.TryGetValue(name, out var within))
            {
                json.Remove(name);
                continue;
            }

            within?.KeepWithin(value);
            if (value is JsonObject { Count: 0 })
            {
                // Of what is wanted nothing is known: that is absent.
                json.Remove(name);
            }
        }
    }

    private void KeepWithin(JsonNode? value)
    {
        if (value is JsonObject json)
        {
            Keep(json);
        }

        foreach (var element in (value as JsonArray ?? []).OfType<JsonObject>())
        {
            Keep(element);
        }
    }
}
