using System.Globalization;
using System.Text.Json.Serialization;

namespace Ingest.Storage;

/// <summary>
/// Where a change stands in table <c>Changes</c>: partitions are UTC days, and in each the earliest change comes first.
/// Keys sort as their changes follow one another, by time, then article, then version.
/// </summary>
/// <param name="At">When it happened.</param>
/// <param name="Id">The article.</param>
/// <param name="Version">The version that it led to.</param>
public sealed record ChangeKey(DateTimeOffset At, string Id, int Version)
{
    /// <summary>The UTC day.</summary>
    [JsonIgnore]
    public string PartitionKey => Day(At);

    /// <summary>Ticks, id and version, in digits enough that text sorts as numbers do.</summary>
    [JsonIgnore]
    public string RowKey => string.Create(CultureInfo.InvariantCulture, $"{Ticks(At)}~{Id}~{Version:D10}");

    /// <summary>The partition of a time.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>What the row keys of all changes at a time or later are greater than, and of all earlier ones less.</summary>
    public static string Ticks(DateTimeOffset at) => at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Reads a row key back.</summary>
    public static ChangeKey Parse(string rowKey)
    {
        var parts = rowKey.Split('~');
        return new ChangeKey(
            new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero),
            parts[1],
            int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
