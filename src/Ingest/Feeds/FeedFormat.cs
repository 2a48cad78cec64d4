namespace Ingest.Feeds;

/// <summary>The formats of feeds. Their names in lower case are the endings of feeds' names.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0 (https://www.rssboard.org/rss-specification).</summary>
    Rss,

    /// <summary>Atom 1.0 (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
    Json,
}
