using System.Text.Json.Serialization;

namespace Ingest.Feeds;

/// <summary>An article in a JSON feed. There has to be content: without a lede it is the headline.</summary>
internal sealed record JsonFeedItem
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    [JsonPropertyName("content_text")]
    public required string ContentText { get; init; }

    public string? Summary { get; init; }

    [JsonPropertyName("date_published")]
    public required DateTimeOffset DatePublished { get; init; }

    [JsonPropertyName("date_modified")]
    public required DateTimeOffset DateModified { get; init; }

    public required IReadOnlyList<JsonFeedAuthor> Authors { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public string? Language { get; init; }

    /// <summary>The article in a JSON feed.</summary>
    public static JsonFeedItem Of(FeedItem item) => new()
    {
        Id = item.Id,
        Url = item.Address.AbsoluteUri,
        Title = item.Article.Headline,
        ContentText = item.Article.Summary ?? item.Article.Headline,
        Summary = item.Article.Summary,
        DatePublished = item.Article.Published,
        DateModified = item.Updated,
        Authors = [.. item.Authors.Select(name => new JsonFeedAuthor(name))],
        Tags = item.Categories.Count > 0 ? item.Categories : null,
        Language = item.Article.Language,
    };
}
