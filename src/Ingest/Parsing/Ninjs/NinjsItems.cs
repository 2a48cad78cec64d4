using System.Collections.Frozen;
using System.Text.Json;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.Ninjs;

/// <summary>Finds the ninjs items in a JSON document, and knows them by their properties.</summary>
internal static class NinjsItems
{
    /// <summary>Objects and arrays around an item, at most: <c>{"data": {"items": [{"item": …}]}}</c>.</summary>
    private const int MostEnvelopes = 5;

    private static readonly string[] Envelopes = ["data", "item", "items", "_items", "newsItem", "newsItems"];

    /// <summary>What hardly anything but a news item has.</summary>
    private static readonly FrozenSet<string> Telling = new[]
    {
        "pubstatus", "versioncreated", "firstcreated", "contentcreated", "embargoed", "embargoeduntil", "representationtype", "copyrightholder",
        "copyrightnotice", "usageterms", "ednote", "slugline", "located", "headlines", "subheadlines", "bodies", "descriptions", "renditions", "altids",
        "infosource", "infosources", "trustindicator", "trustindicators", "rightsinfo", "digitalsourcetype", "plannedcoverage", "eventdetails",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What others have, too.</summary>
    private static readonly FrozenSet<string> Common = new[]
    {
        "uri", "type", "mimetype", "profile", "version", "urgency", "language", "person", "people", "organisation", "organisations", "place", "places",
        "subject", "subjects", "event", "events", "object", "objects", "title", "by", "byline", "headline", "charcount", "wordcount", "associations",
        "standard", "$standard", "genre", "genres", "expires",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] TellingPrefixes = ["body_", "headline_", "description_"];

    /// <summary>The items, outermost only.</summary>
    public static IReadOnlyList<JsonFields> Find(JsonElement root)
    {
        List<JsonFields> items = [];
        Find(root, MostEnvelopes, items);
        return items;
    }

    private static void Find(JsonElement element, int envelopes, List<JsonFields> items)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in element.EnumerateArray().Where(_ => envelopes > 0))
            {
                Find(entry, envelopes - 1, items);
            }
        }
        else if (JsonFields.Of(element) is not { } fields)
        {
            // Strings and numbers are no items.
        }
        else if (IsItem(fields))
        {
            items.Add(fields);
        }
        else
        {
            foreach (var content in fields.List(Envelopes).Where(_ => envelopes > 0))
            {
                Find(content, envelopes - 1, items);
            }
        }
    }

    /// <summary>
    /// Whether an object is an item: it says so, or has a property that tells and another that goes with it, or has an
    /// identifier and nothing that ninjs does not have.
    /// </summary>
    private static bool IsItem(JsonFields fields)
    {
        if (fields.Has("@context") || fields.Has("@type") || fields.Has("$schema"))
        {
            return false;
        }

        if (fields.Objects("standard", "$standard").Any(standard => standard.Text("name")?.Contains("ninjs", StringComparison.OrdinalIgnoreCase) is true))
        {
            return true;
        }

        var telling = fields.Names.Count(name => Telling.Contains(name) || TellingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)));
        var common = fields.Names.Count(Common.Contains);
        return (telling > 0 && telling + common > 1)
            || (fields.Text("uri") is not null && telling + common == fields.Names.Count);
    }
}
