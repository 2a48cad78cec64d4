using Ingest.Articles;
using Ingest.Parsing.Fields;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.NewsMl;

/// <summary>What an <c>itemMeta</c> says of the item's release.</summary>
/// <param name="Published">When it was first published.</param>
/// <param name="Embargo">Before when it may not be shown.</param>
/// <param name="Release">Whether it may be shown at all.</param>
/// <param name="Warnings">What could not be read.</param>
internal sealed record ItemMeta(ParsedTime? Published, ParsedTime? Embargo, ReleaseStatus Release, IReadOnlyList<Problem> Warnings)
{
    /// <summary>
    /// Reads the management metadata. <c>firstCreated</c> is when the item's first version was made, <c>versionCreated</c> when this
    /// one was: a correction does not publish anew. <c>embargoed</c> without a time means until further notice.
    /// </summary>
    public static ItemMeta Read(Element? itemMeta, Element? contentMeta)
    {
        var warnings = new List<Problem>();
        var published = TimeOf(itemMeta, "firstCreated", warnings) ?? TimeOf(itemMeta, "versionCreated", warnings) ?? TimeOf(contentMeta, "contentCreated", []);
        var embargo = TimeOf(itemMeta, "embargoed", warnings);
        var release = ReleaseWords.StatusOrHold(Code(itemMeta?.Child("pubStatus")), "pubStatus", warnings);
        if (release == ReleaseStatus.Usable && embargo is null && itemMeta?.Child("embargoed") is not null)
        {
            release = ReleaseStatus.Withheld;
        }

        return new ItemMeta(published, embargo, release, warnings);
    }

    /// <summary>
    /// The code that an element names, in lower case: of the qcode <c>stat:usable</c>, whatever the alias before the colon, of the URI
    /// that ends in <c>/usable</c>, or the literal <c>usable</c>.
    /// </summary>
    public static string? Code(Element? element)
    {
        var written = element?["qcode"] ?? element?["uri"] ?? element?["literal"];
        return written?[(written.LastIndexOfAny([':', '/', '#']) + 1)..].ToLowerInvariant();
    }

    /// <summary>The time in an element of a name, with a warning where there is something else.</summary>
    public static ParsedTime? TimeOf(Element? meta, string name, List<Problem> warnings)
    {
        var written = meta?.Child(name)?.Line;
        var time = ParsedTime.Read(written);
        if (time is null && !string.IsNullOrEmpty(written))
        {
            warnings.Add(Problems.BadField(name, "a date and time as ISO 8601 writes it"));
        }

        return time;
    }
}
