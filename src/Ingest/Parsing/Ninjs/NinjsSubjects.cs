using System.Text.Json;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.Ninjs;

/// <summary>Reads what an item is about.</summary>
internal static class NinjsSubjects
{
    /// <summary>
    /// The section or desk. ninjs has no word for it, and a subject or a genre is none; systems add a property of their own.
    /// </summary>
    public static string? Section(JsonFields item) =>
        item.List("section", "sections", "desk", "service").Select(Name).FirstOrDefault(name => name is not null);

    /// <summary>The keywords, or else the names of the subjects.</summary>
    public static IReadOnlyList<string> Keywords(JsonFields item)
    {
        var keywords = KeywordList.Split(item.List("keywords", "keyword").Select(Name).OfType<string>());
        return keywords.Count > 0 ? keywords : KeywordList.Distinct(item.List("subject", "subjects").Select(Name));
    }

    private static string? Name(JsonElement value)
    {
        var name = JsonFields.Of(value) is { } named ? named.Text("name", "value") : JsonFields.TextOf(value);
        return name is null ? null : InlineText.Read(name);
    }
}
