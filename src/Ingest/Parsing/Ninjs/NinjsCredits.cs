using System.Text.Json;
using Ingest.Articles;
using Ingest.Parsing.Json;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Ninjs;

/// <summary>
/// Reads who made the pictures, films and graphics that go with an item. Their captions stay behind with them.
/// </summary>
internal static class NinjsCredits
{
    /// <summary>The credits of the body and of the items that are associated with it, each once.</summary>
    public static IReadOnlyList<Credit> Read(JsonFields item, IReadOnlyList<Credit> ofBody) =>
        [.. ofBody.Concat(Associated(item).Select(Credit).OfType<Credit>()).Distinct()];

    /// <summary>In version 1 an object whose properties are items or lists of them, since version 2 a list.</summary>
    private static IEnumerable<JsonFields> Associated(JsonFields item)
    {
        if (!item.TryGet("associations", out var associations))
        {
            return [];
        }

        var values = associations.ValueKind == JsonValueKind.Object
            ? associations.EnumerateObject().SelectMany(property => JsonFields.Elements(property.Value))
            : JsonFields.Elements(associations);
        return values.Select(JsonFields.Of).OfType<JsonFields>();
    }

    private static Credit? Credit(JsonFields associated)
    {
        CreditKind? kind = associated.Text("type")?.Trim().ToLowerInvariant() switch
        {
            "picture" or "photo" or "image" => CreditKind.Photo,
            "video" => CreditKind.Video,
            "graphic" or "graphics" => CreditKind.Graphic,
            _ => null,
        };
        if (kind is not { } known)
        {
            return null;
        }

        var holders = associated.Text("creditline", "byline", "by") is { } by ? InlineText.Read(by) : null;
        return holders is not null && CreditHolders.Read(known, Unlabelled(holders)) is { } credit
            ? credit
            : Captions(associated).Select(CreditLine.Read).FirstOrDefault(read => read is not null);
    }

    private static string Unlabelled(string holders) => holders.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? holders[3..].Trim() : holders;

    private static IEnumerable<string> Captions(JsonFields associated) =>
        associated.StartingWith("description_").Select(description => JsonFields.TextOf(description.Value))
            .Concat(associated.Objects("descriptions").Select(description => description.Text("value")))
            .OfType<string>().Select(InlineText.Read).OfType<string>();
}
