using System.Text.Json;

namespace Ingest.Benchmarks.Corpus.Items;

/// <summary>IPTC ninjs: one item to a JSON file.</summary>
internal sealed class NinjsItems : IItemFormat
{
    public string Name => "ninjs";

    public string Extension => ".json";

    public ItemExpectation? Read(byte[] content)
    {
        try
        {
            // A byte order mark is allowed in a file, but not by the reader.
            using var json = JsonDocument.Parse(content.AsMemory(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object => Read(json.RootElement),
                JsonValueKind.Array => Read(json.RootElement.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).ToList()),
                _ => ItemExpectation.Of(ItemKind.Other, "no object"),
            };
        }
        catch (JsonException)
        {
            return ItemExpectation.Of(ItemKind.Broken, "no JSON");
        }
    }

    private static ItemExpectation? Read(List<JsonElement> items)
    {
        var texts = items.Select(Read).OfType<ItemExpectation>().Where(item => item.Kind == ItemKind.Text).ToList();
        return texts.Count switch
        {
            0 => ItemExpectation.Of(ItemKind.Other, $"an array of {items.Count}"),
            1 => texts[0] with { Kind = ItemKind.Either, Says = $"an array of {items.Count}" },
            _ => ItemExpectation.Of(ItemKind.Several, $"an array of {items.Count}"),
        };
    }

    private static ItemExpectation? Read(JsonElement item)
    {
        if (IsSchema(item))
        {
            return null;
        }

        if (Word(item, "pubstatus") == "canceled" || Word(item, "pubStatus") == "canceled")
        {
            return ItemExpectation.Of(ItemKind.Canceled, "canceled");
        }

        var type = Word(item, "type");
        var bodies = Texts(item, "body", "bodies").Select(MarkupText.OfEither).Where(body => WordTokens.Of(body).Count > 0).ToList();
        var headlines = Texts(item, "headline", "headlines").Concat(Texts(item, "title", "titles")).ToList();
        var kind = (type, bodies.Count) switch
        {
            ("", > 0) when item.TryGetProperty("eventDetails", out _) || item.TryGetProperty("plannedCoverage", out _) => ItemKind.Either,
            ("text" or "composite" or "", > 0) => ItemKind.Text,
            (_, > 0) => ItemKind.Either,
            ("text", 0) => ItemKind.BodilessText,
            _ => ItemKind.Other,
        };
        return new ItemExpectation(kind, $"{(type.Length > 0 ? type : "no type")}, {bodies.Count} bodies", headlines, bodies);
    }

    private static string Word(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>JSON Schemas say which draft they follow; some leave that out and only define.</summary>
    private static bool IsSchema(JsonElement item) => item.TryGetProperty("$schema", out var draft)
        && ((draft.ValueKind == JsonValueKind.String && draft.GetString()!.Contains("json-schema.org", StringComparison.OrdinalIgnoreCase))
            || item.TryGetProperty("properties", out _) || item.TryGetProperty("definitions", out _));

    /// <summary>A property, alone or with an ending (<c>body_text</c>), and the values of its list (<c>bodies</c>).</summary>
    private static IEnumerable<string> Texts(JsonElement item, string name, string list)
    {
        foreach (var property in item.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.String && (property.NameEquals(name) || property.Name.StartsWith(name + "_", StringComparison.Ordinal)))
            {
                yield return property.Value.GetString()!;
            }
            else if (property.Value.ValueKind == JsonValueKind.Array && property.NameEquals(list))
            {
                foreach (var entry in property.Value.EnumerateArray())
                {
                    if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.String)
                    {
                        yield return value.GetString()!;
                    }
                }
            }
        }
    }
}
