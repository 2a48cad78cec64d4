namespace Ingest.Storage;

/// <summary>
/// The places in table <c>Changes</c> that a version has. That it went away is told under the time of its stamp. That it is there is told
/// there too, or at the end of its embargo if that is later; and with each stamp a tick later, because the place of the stamp before may be
/// closed for ever.
/// </summary>
internal static class ChangePlaces
{
    /// <summary>Where it is told that the version is there, under the last of its stamps.</summary>
    public static ChangeKey Appearance(string id, int version, IReadOnlyList<DateTimeOffset> stamps, DateTimeOffset? embargo) =>
        new(AppearanceAt(stamps, stamps.Count - 1, embargo), id, version);

    /// <summary>All places, under each of its stamps.</summary>
    public static IReadOnlyList<ChangeKey> Of(string id, int version, IReadOnlyList<DateTimeOffset> stamps, DateTimeOffset? embargo) =>
    [
        .. stamps
            .SelectMany((stamp, number) => new[] { stamp, AppearanceAt(stamps, number, embargo) })
            .Distinct()
            .Select(at => new ChangeKey(at, id, version)),
    ];

    private static DateTimeOffset AppearanceAt(IReadOnlyList<DateTimeOffset> stamps, int number, DateTimeOffset? embargo) =>
        embargo > stamps[number] ? embargo.Value.AddTicks(Math.Min(number, DateTime.MaxValue.Ticks - embargo.Value.UtcTicks)) : stamps[number];
}
