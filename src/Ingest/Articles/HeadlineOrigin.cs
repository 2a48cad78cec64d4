namespace Ingest.Articles;

/// <summary>Where an article's headline was taken from.</summary>
public enum HeadlineOrigin
{
    /// <summary>The blob's metadata (<c>x-ms-meta-headline</c>).</summary>
    Metadata,

    /// <summary>A header line, heading or headline element of the document.</summary>
    Markup,

    /// <summary>The first line of plain copy, which reads as a headline and not as the lede.</summary>
    FirstLine,

    /// <summary>The blob's path: the copy has no headline of its own.</summary>
    PathName,
}
