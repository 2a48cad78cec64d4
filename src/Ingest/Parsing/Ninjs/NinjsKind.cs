using Ingest.Parsing.Json;

namespace Ingest.Parsing.Ninjs;

/// <summary>What an item is, when it is no text.</summary>
internal static class NinjsKind
{
    /// <summary>
    /// What the item calls itself, if that is something other than text: the words that go with a picture, a film or
    /// an event are a caption, a script or an announcement, and no article. Null for text, and for what may hold text.
    /// </summary>
    public static string? Foreign(JsonFields item) => item.Text("type")?.Trim().ToLowerInvariant() switch
    {
        "picture" or "photo" or "image" => "a picture item",
        "audio" => "an audio item",
        "video" => "a video item",
        "graphic" or "graphics" => "a graphic item",
        "animation" => "an animation",
        "event" => "an event",
        "planning" => "a planning item",
        _ => null,
    };

    /// <summary>What an item is in whose body there are no words.</summary>
    public static string Empty(JsonFields item) => item.Text("type")?.Trim().ToLowerInvariant() switch
    {
        "composite" => "a package of other items without a body of its own",
        "component" => "a component item without a body",
        "text" => "a text item without a body",
        _ when item.Has("eventDetails") => "an event",
        _ when item.Has("plannedCoverage") => "a planning item",
        _ => "a news item without a body",
    };
}
