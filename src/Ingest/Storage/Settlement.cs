namespace Ingest.Storage;

/// <summary>
/// What is known to have been done outside an article's own rows. It is written with the receipt, after everything else:
/// lists, fingerprints and changes have followed that version.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="ChangeAt">The time under which it was told: see <see cref="StoredArticle.ChangeAt"/>.</param>
/// <param name="IsShown">Whether lists show it, now or from <paramref name="ShownFrom"/> on.</param>
/// <param name="ShownFrom">The end of an embargo that was still to come, and where that is told. Null when there was none.</param>
/// <param name="WasShown">Whether lists have shown any version before.</param>
public sealed record Settlement(int Version, DateTimeOffset ChangeAt, bool IsShown, DateTimeOffset? ShownFrom, bool WasShown)
{
    /// <summary>Whether it is of an article as it stands: of its version, and of the time under which that is told.</summary>
    public bool IsOf(StoredArticle stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return Version == stored.Article.Version && ChangeAt == stored.ChangeAt;
    }

    /// <summary>Whether what was told at a place has been taken into account.</summary>
    public bool Covers(ChangeKey place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Version < Version || (place.Version == Version && (place.At <= ChangeAt || place.At == ShownFrom));
    }
}
