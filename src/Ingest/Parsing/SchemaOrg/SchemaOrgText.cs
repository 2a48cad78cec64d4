using System.Text.Json;
using Ingest.Articles;
using Ingest.Parsing.Json;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.SchemaOrg;

/// <summary>
/// Reads properties of schema.org, each of which may be a text, a thing with a name, or several of them, and whose
/// texts are often escaped for HTML.
/// </summary>
internal static class SchemaOrgText
{
    /// <summary>The first value of a property, as text on one line; null when there is none.</summary>
    public static string? First(JsonFields thing, string property) => thing.List(property).Select(NameOf).FirstOrDefault(text => text is not null);

    /// <summary>The text of the first of the properties that has any, as written.</summary>
    public static string? Raw(JsonFields thing, params string[] properties) =>
        properties.SelectMany(property => thing.List(property)).Select(value => JsonFields.TextOf(ValueOf(value))).FirstOrDefault(text => text is not null);

    /// <summary>A text on one line, or the name of a thing; null for anything else, and for an address of the web.</summary>
    public static string? NameOf(JsonElement value)
    {
        if (JsonFields.Of(value) is { } named && !named.Has("@value"))
        {
            return named.List("schema:name", "name", "schema:alternateName", "alternateName").Select(name => OneLine(JsonFields.TextOf(ValueOf(name)))).FirstOrDefault(name => name is not null);
        }

        return OneLine(JsonFields.TextOf(ValueOf(value)));
    }

    /// <summary>Keywords, from a list or from a text with commas between them.</summary>
    public static IReadOnlyList<string> Keywords(JsonFields thing)
    {
        var values = thing.List("keywords").ToList();
        return values is [{ ValueKind: JsonValueKind.String } only]
            ? KeywordList.Split(OneLine(only.GetString()) ?? "")
            : KeywordList.Distinct(values.Select(NameOf));
    }

    /// <summary>The time of the first of the properties that has one, and the names of those that have none though they should.</summary>
    public static (ParsedTime? Time, IReadOnlyList<string> Bad) Time(JsonFields thing, params string[] properties)
    {
        List<string> bad = [];
        foreach (var property in properties)
        {
            if (Raw(thing, property) is not { } written)
            {
                continue;
            }

            if (ParsedTime.Read(written) is { } time)
            {
                return (time, bad);
            }

            bad.Add(property);
        }

        return (null, bad);
    }

    private static JsonElement ValueOf(JsonElement value) => JsonFields.Of(value) is { } typed && typed.TryGet("@value", out var inner) ? inner : value;

    private static string? OneLine(string? text)
    {
        if (text is null || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return CopyText.Of(UnicodeText.Name(MarkupStripper.Strip(text))) is { Length: > 0 } line ? line : null;
    }
}
