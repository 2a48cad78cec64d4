namespace Ingest.Feeds;

/// <summary>The newest articles of a list, for feed readers.</summary>
/// <param name="Id">The same wherever Ingest runs: see <see cref="FeedId"/>.</param>
/// <param name="Title">What it is of.</param>
/// <param name="Self">Its own address.</param>
/// <param name="List">The address of the list.</param>
/// <param name="Items">The articles, the newest first.</param>
public sealed record Feed(string Id, string Title, Uri Self, Uri List, IReadOnlyList<FeedItem> Items)
{
    /// <summary>When the article that was changed last was changed; for an empty feed, which has to have a time, the beginning of Unix time.</summary>
    public DateTimeOffset Updated => Items.Count > 0 ? Items.Max(item => item.Updated) : DateTimeOffset.UnixEpoch;
}
