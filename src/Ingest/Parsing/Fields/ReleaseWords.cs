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

    /// <summary>Whether a value is a yes or a no; null when it is neither.</summary>
    public static bool? Truth(string value) => value.ToUpperInvariant() switch
    {
        "TRUE" or "YES" or "ON" or "1" or "JA" or "OUI" or "SÍ" or "SI" => true,
        "FALSE" or "NO" or "OFF" or "0" or "NEIN" or "NON" => false,
        _ => null,
    };
}
