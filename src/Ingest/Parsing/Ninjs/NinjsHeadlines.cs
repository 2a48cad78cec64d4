using System.Text.Json;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.Ninjs;

/// <summary>Reads the headlines of an item: one property in version 1, a list with roles since.</summary>
internal static class NinjsHeadlines
{
    /// <summary>The headline; null when the item has none.</summary>
    public static string? Main(JsonFields item)
    {
        if (item.Text("headline") is { } headline && InlineText.Read(headline) is { } main)
        {
            return main;
        }

        // Without a main headline one without a role is it, and then the first that is not of another kind.
        var headlines = item.List("headlines").Select(Roled).Where(candidate => candidate.Value is not null).ToList();
        return headlines.Find(candidate => candidate.Role is "main" or "headline" or "title").Value
            ?? headlines.Find(candidate => candidate.Role is "").Value
            ?? headlines.Find(candidate => !IsOther(candidate.Role)).Value
            ?? item.StartingWith("headline_").Where(candidate => !IsOther(candidate.Suffix)).Select(candidate => Line(JsonFields.TextOf(candidate.Value))).FirstOrDefault(line => line is not null);
    }

    /// <summary>The line under the headline.</summary>
    public static string? Sub(JsonFields item) =>
        Line(item.Text("subheadline", "subheadline_text", "headline_sub", "headline_subheadline"))
        ?? item.List("subheadlines").Select(Roled).Select(candidate => candidate.Value).FirstOrDefault(line => line is not null)
        ?? item.List("headlines").Select(Roled).FirstOrDefault(candidate => candidate.Value is not null && IsSub(candidate.Role)).Value;

    /// <summary>The name of the item, which is meant for editors: better than nothing.</summary>
    public static string? Title(JsonFields item) => Line(item.Text("title"));

    private static (string Role, string? Value) Roled(JsonElement headline) =>
        JsonFields.Of(headline) is { } fields
            ? (fields.Text("role")?.Trim().ToLowerInvariant() ?? "", Line(fields.Text("value")))
            : ("", Line(JsonFields.TextOf(headline)));

    private static bool IsSub(string role) => role.StartsWith("sub", StringComparison.OrdinalIgnoreCase) || role is "deck" or "secondary";

    private static bool IsOther(string role) => IsSub(role) || role.Contains("kicker", StringComparison.OrdinalIgnoreCase) || role.Contains("slug", StringComparison.OrdinalIgnoreCase);

    private static string? Line(string? value) => value is null ? null : InlineText.Read(value);
}
