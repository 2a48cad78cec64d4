using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ingest.Parsing.Json;

/// <summary>
/// The properties of a JSON object. Names differ by case between versions of a format and its users, so case is
/// ignored; of two properties of one name the last counts. A value of another type than is asked for is no value.
/// </summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _properties = new(StringComparer.OrdinalIgnoreCase);

    private JsonFields(JsonElement element)
    {
        foreach (var property in element.EnumerateObject())
        {
            _properties[property.Name] = property.Value;
        }
    }

    private JsonFields(IEnumerable<KeyValuePair<string, JsonElement>> properties)
    {
        foreach (var (name, value) in properties)
        {
            _properties[name] = value;
        }
    }

    /// <summary>The names, as written.</summary>
    public IReadOnlyCollection<string> Names => _properties.Keys;

    /// <summary>The properties of an object; null for any other value.</summary>
    public static JsonFields? Of(JsonElement element) => element.ValueKind == JsonValueKind.Object ? new JsonFields(element) : null;

    /// <summary>The elements of an array; any other value, but null, by itself.</summary>
    public static IEnumerable<JsonElement> Elements(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value],
    };

    /// <summary>A string without control characters; null when the value is another type or has nothing but blanks.</summary>
    public static string? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAny("\x7F\uFFFE\uFFFF")
            ? string.Concat(text.Where(character => character is '\t' or '\n' or '\v' or '\f' or '\r' || (character >= ' ' && character is not ('\x7F' or '\uFFFE' or '\uFFFF'))))
            : text;
    }

    /// <summary>The same properties, those whose names start so without that prefix.</summary>
    public JsonFields WithoutPrefix(string prefix) =>
        _properties.Keys.Any(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            ? new JsonFields(_properties.Select(property => KeyValuePair.Create(property.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? property.Key[prefix.Length..] : property.Key, property.Value)))
            : this;

    /// <summary>The value of a property that is there and not null.</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out JsonElement value) =>
        _properties.TryGetValue(name, out value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>Whether there is such a property, whatever its value.</summary>
    public bool Has(string name) => _properties.ContainsKey(name);

    /// <summary>The text of the first of the properties that has any.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_properties.TryGetValue(name, out var value) && TextOf(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The elements of each of the properties that is an array, or the value of one that is not.</summary>
    public IEnumerable<JsonElement> List(params string[] names) =>
        names.SelectMany(name => _properties.TryGetValue(name, out var value) ? Elements(value) : []);

    /// <summary>The objects of each of the properties.</summary>
    public IEnumerable<JsonFields> Objects(params string[] names) => List(names).Select(Of).OfType<JsonFields>();

    /// <summary>The properties whose names start so, with the rest of their names, in order.</summary>
    public IEnumerable<(string Suffix, JsonElement Value)> StartingWith(string prefix) =>
        _properties.Where(property => property.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(property => (property.Key[prefix.Length..], property.Value));
}
