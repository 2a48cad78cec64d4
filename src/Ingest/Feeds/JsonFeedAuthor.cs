namespace Ingest.Feeds;

/// <summary>Who wrote an article in a JSON feed.</summary>
internal sealed record JsonFeedAuthor(string Name);
