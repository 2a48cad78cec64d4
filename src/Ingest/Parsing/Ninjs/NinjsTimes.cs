using System.Text.Json;
using Ingest.Articles;
using Ingest.Parsing.Json;

namespace Ingest.Parsing.Ninjs;

/// <summary>Reads the times of an item.</summary>
internal static class NinjsTimes
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "an ISO 8601 date and time, such as 2026-05-24T09:30:00Z";

    /// <summary>The first publication, not the last change: corrections keep it.</summary>
    private static readonly string[] Published = ["firstpublished", "firstcreated", "versioncreated"];

    /// <summary>When the item was published; a warning for each time that cannot be read before one that can.</summary>
    public static ParsedTime? ReadPublished(JsonFields item, List<Problem> warnings)
    {
        foreach (var name in Published)
        {
            if (!item.TryGet(name, out var value))
            {
                continue;
            }

            if (ParsedTime.Read(JsonFields.TextOf(value)) is { } time)
            {
                return time;
            }

            warnings.Add(Problems.BadField(name, Rule));
        }

        return null;
    }

    /// <summary>When the embargo ends, null without one; false when there is one that cannot be read.</summary>
    public static bool TryReadEmbargo(JsonFields item, out ParsedTime? embargo)
    {
        embargo = null;
        foreach (var name in new[] { "embargoed", "embargoeduntil" })
        {
            if (item.TryGet(name, out var value) && !(value.ValueKind == JsonValueKind.String && JsonFields.TextOf(value) is null))
            {
                embargo = ParsedTime.Read(JsonFields.TextOf(value));
                return embargo is not null;
            }
        }

        return true;
    }
}
