namespace Ingest.Storage;

/// <summary>
/// What is known to have been done outside an article's own rows. It is written with the receipt, after everything else:
/// lists, fingerprints and changes have followed that version.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="ChangeAt">The time under which it was told: see <see cref="StoredArticle.ChangeAt"/>.</param>
/// <param name="IsShown">Whether lists show it, now or from <paramref name="ShownFrom"/> on.</param>
/// <param name="ShownFrom">The end of an embargo that was still to come. Null when there was none.</param>
/// <param name="WasShown">Whether lists have shown any version before.</param>
public sealed record Settlement(int Version, DateTimeOffset ChangeAt, bool IsShown, DateTimeOffset? ShownFrom, bool WasShown)
{
    /// <summary>Whether lists show it at a time.</summary>
    public bool IsShownAt(DateTimeOffset time) => IsShown && !(ShownFrom > time);

    /// <summary>Whether lists show it at a time or have shown it before.</summary>
    public bool WasShownAt(DateTimeOffset time) => WasShown || IsShownAt(time);
}
