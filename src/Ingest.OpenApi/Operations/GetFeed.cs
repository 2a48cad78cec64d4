using System.Text;
using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Queries;
using Ingest.Storage;

namespace Ingest.OpenApi.Operations;

internal static class GetFeed
{
    private const string List = "name";

    public static Operation Description { get; } = new(
        "GetFeed",
        Tags.Feeds,
        "Get a feed",
        "The newest articles, for feed readers: of all, of a publisher or of a section, as RSS 2.0, Atom or JSON Feed 1.1.")
    {
        Parameters =
        [
            new Parameter(List, "The list and the format.", new JsonObject { ["type"] = "string", ["enum"] = Values("") }, "all.rss", null),
            Parts.Parameters.Publisher with { Description = "Whose articles: has to be given with a feed of a publisher, and may not with others.", GoesWith = (List, Names("publisher.")), MoreFaults = [FaultTypes.Required, FaultTypes.UnknownParameter] },
            Parts.Parameters.Section with { Description = "Of which section the articles are: has to be given with a feed of a section, and may not with others.", GoesWith = (List, Names("section.")), MoreFaults = [FaultTypes.Required, FaultTypes.UnknownParameter] },
            Parts.Parameters.Limit(ListArticlesRequest.MaximumLimit, ListArticlesRequest.DefaultLimit, "Most articles in the feed."),
        ],
        Answer = _ => new Answer(200, "The feed.") { Contents = [.. Enum.GetValues<FeedFormat>().Select(Sample)] },
        Problems = [ProblemTypes.NotFound],
    };

    private static Content Sample(FeedFormat format)
    {
        var list = new Uri(Samples.Host + "articles");
        var feed = new Feed(FeedId.OfList(ListKeys.All), "All articles", new Uri($"{Samples.Host}feeds/all.{format.ToString().ToLowerInvariant()}"), list, [new FeedItem(ArticleCard.Of(Samples.Article), Samples.Address)]);
        var (content, contentType) = FeedComposer.Write(feed, format);
        var text = Encoding.UTF8.GetString(content);
        return format == FeedFormat.Json
            ? new Content(contentType, Feed(), JsonNode.Parse(text)!)
            : new Content(contentType, new JsonObject { ["type"] = "string" }, text);
    }

    private static JsonObject Feed() => new()
    {
        ["description"] = "JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/",
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["version"] = new JsonObject { ["type"] = "string", ["const"] = "https://jsonfeed.org/version/1.1" },
            ["title"] = new JsonObject { ["type"] = "string" },
            ["items"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
        },
        ["required"] = new JsonArray("version", "title", "items"),
        ["additionalProperties"] = true,
    };

    private static IReadOnlyList<string> Names(string list) => [.. GetFeedRequest.Names.Where(name => name.StartsWith(list, StringComparison.Ordinal))];

    private static JsonArray Values(string list) => new([.. Names(list).Select(name => (JsonNode)name)]);
}
