namespace Ingest.Articles;

/// <summary>Where an article's time of publication was taken from.</summary>
public enum PublishedOrigin
{
    /// <summary>The blob's metadata (<c>x-ms-meta-published</c>).</summary>
    Metadata,

    /// <summary>The document: a date field or the dateline.</summary>
    Content,

    /// <summary>A date in the blob's path, such as <c>2026/05/24/</c>.</summary>
    Path,

    /// <summary>The time of the upload: nothing else says when.</summary>
    Upload,
}
