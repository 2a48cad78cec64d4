namespace Ingest.Articles;

/// <summary>What readers may see of an article.</summary>
public enum ArticleStatus
{
    /// <summary>Served to everybody.</summary>
    Published,

    /// <summary>Stored, but served to nobody before <see cref="Article.Embargo"/>, or, without one, until further notice.</summary>
    Embargoed,

    /// <summary>Killed by its publisher: no longer served.</summary>
    Withdrawn,
}
