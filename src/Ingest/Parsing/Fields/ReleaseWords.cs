using Ingest.Articles;

namespace Ingest.Parsing.Fields;

/// <summary>Reads the words by which documents say whether they may be shown.</summary>
internal static class ReleaseWords
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "usable, withheld or canceled";

    /// <summary>What a status says; null for a word that is none.</summary>
    public static ReleaseStatus? Status(string value) => value.ToUpperInvariant() switch
    {
        "USABLE" or "PUBLISHED" or "PUBLISH" or "PUBLIC" or "RELEASED" or "LIVE" or "FINAL" or "APPROVED" or "READY" or "ACTIVE" or "CORRECTED" or "UPDATED" or "EMBARGOED" => ReleaseStatus.Usable,
        "WITHHELD" or "WITHHOLD" or "HOLD" or "ON HOLD" or "DRAFT" or "PENDING" or "PRIVATE" or "UNPUBLISHED" or "IN REVIEW" => ReleaseStatus.Withheld,
        "CANCELED" or "CANCELLED" or "KILLED" or "KILL" or "WITHDRAWN" or "RETRACTED" or "DELETED" => ReleaseStatus.Canceled,
        _ => null,
    };

    /// <summary>
    /// What the status of a news item says; usable when there is none. One that nobody knows holds the item back, with a
    /// warning: publishing what may not be published is the worse mistake.
    /// </summary>
    public static ReleaseStatus StatusOrHold(string? value, string field, List<Problem> warnings)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return ReleaseStatus.Usable;
        }

        if (Status(value.Trim()) is { } known)
        {
            return known;
        }

        warnings.Add(Problems.BadField(field, Rule));
        return ReleaseStatus.Withheld;
    }

    /// <summary>Whether a value is a yes or a no; null when it is neither.</summary>
    public static bool? Truth(string value) => value.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" or "JA" or "OUI" or "SÍ" or "SI" => true,
        "FALSE" or "NO" or "OFF" or "0" or "NEIN" or "NON" => false,
        _ => null,
    };
}
