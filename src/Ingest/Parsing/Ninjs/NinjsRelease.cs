using Ingest.Parsing.Json;

namespace Ingest.Parsing.Ninjs;

/// <summary>Reads <c>pubstatus</c>. Besides the three values of ninjs it knows those of NewsML-G2 and the words that systems use for them.</summary>
internal static class NinjsRelease
{
    /// <summary>The status, usable unless the item says otherwise; null when it says what nobody knows.</summary>
    public static ReleaseStatus? Read(JsonFields item)
    {
        if (!item.TryGet("pubstatus", out var value))
        {
            return ReleaseStatus.Usable;
        }

        // A scheme may stand before it: stat:usable.
        var status = JsonFields.TextOf(value)?.Trim().ToLowerInvariant();
        return status?[(status.LastIndexOf(':') + 1)..] switch
        {
            "usable" or "published" or "corrected" => ReleaseStatus.Usable,
            "withheld" or "commissioned" or "embargoed" or "draft" => ReleaseStatus.Withheld,
            "canceled" or "cancelled" or "killed" or "recalled" or "withdrawn" or "deleted" or "replaced" => ReleaseStatus.Canceled,
            _ => null,
        };
    }
}
