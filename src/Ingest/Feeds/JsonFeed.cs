using System.Text.Json;
using System.Text.Json.Serialization;
using Ingest.Articles;

namespace Ingest.Feeds;

/// <summary>A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).</summary>
internal sealed record JsonFeed
{
    public const string ContentType = "application/feed+json";

    public string Version { get; } = "https://jsonfeed.org/version/1.1";

    public required string Title { get; init; }

    [JsonPropertyName("home_page_url")]
    public required string HomePageUrl { get; init; }

    [JsonPropertyName("feed_url")]
    public required string FeedUrl { get; init; }

    public required IReadOnlyList<JsonFeedItem> Items { get; init; }

    /// <summary>The bytes of the feed.</summary>
    public static byte[] Write(Feed feed)
    {
        var json = new JsonFeed { Title = feed.Title, HomePageUrl = feed.List.AbsoluteUri, FeedUrl = feed.Self.AbsoluteUri, Items = [.. feed.Items.Select(JsonFeedItem.Of)] };
        return JsonSerializer.SerializeToUtf8Bytes(json, ArticleJson.Options);
    }
}
