using NodaTime;

namespace Ingest.Parsing;

/// <summary>The time zones that are written as letters: those of RFC 5322, section 4.3, and what newsrooms write besides.</summary>
internal static class ZoneLetters
{
    /// <summary>
    /// Reads the offset at a local time; null where there are no letters. False for letters that
    /// name no zone, or more than one.
    /// </summary>
    public static bool TryRead(string letters, LocalDateTime local, out Offset? offset)
    {
        offset = letters.ToUpperInvariant() switch
        {
            "GMT" or "UTC" or "UT" or "Z" => Offset.Zero,
            "CET" or "MEZ" => Offset.FromHours(1),
            "CEST" or "MESZ" => Offset.FromHours(2),
            "EDT" => Offset.FromHours(-4),
            "EST" or "CDT" => Offset.FromHours(-5),
            "CST" or "MDT" => Offset.FromHours(-6),
            "MST" or "PDT" => Offset.FromHours(-7),
            "PST" => Offset.FromHours(-8),
            "ET" => In("America/New_York", local),
            "CT" => In("America/Chicago", local),
            "MT" => In("America/Denver", local),
            "PT" => In("America/Los_Angeles", local),
            _ => null,
        };
        return letters.Length == 0 || offset is not null;
    }

    private static Offset In(string zone, LocalDateTime local) => local.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).Offset;
}
