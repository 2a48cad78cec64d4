using Ingest.Articles;
using Ingest.Http;
using Ingest.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Ingest.Feeds;

/// <summary>Makes feeds of lists. Their addresses have no function key in them: feeds are kept and passed on.</summary>
public sealed class FeedComposer(IOptions<IngestOptions> options)
{
    /// <summary>The feed that was asked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="input">Its valid parameters.</param>
    /// <param name="cards">The articles.</param>
    public Feed Compose(HttpRequest request, GetFeedRequest input, IReadOnlyList<ArticleCard> cards)
    {
        var parameters = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (input.Publisher is not null)
        {
            parameters["publisher"] = input.Publisher;
        }

        if (input.Section is not null)
        {
            parameters["section"] = SectionSlug.Of(input.Section);
        }

        var list = Address(request, "articles", parameters);
        if (input.Limit is not null)
        {
            parameters["limit"] = input.Limit;
        }

        return new Feed(
            FeedId.OfList(input.ListKey),
            input.Title,
            Address(request, "feeds/" + input.Name, parameters),
            list,
            [.. cards.Select(card => new FeedItem(card, Address(request, "articles/" + card.Id, [])))]);
    }

    private Uri Address(HttpRequest request, string path, Dictionary<string, string?> parameters)
    {
        // The request's own path is that of a feed: what stands before it is the API's.
        var whole = request.PathBase.Add(request.Path).ToUriComponent();
        var address = QueryHelpers.AddQueryString($"{whole[..whole.LastIndexOf("/feeds/", StringComparison.OrdinalIgnoreCase)]}/{path}", parameters);
        return Uri.TryCreate(RequestOrigin.Of(request, options.Value.PublicAddress) + address, UriKind.Absolute, out var absolute) ? absolute : new Uri(new UriBuilder(request.Scheme, "localhost").Uri, address);
    }

    /// <summary>The bytes of a feed in a format, and their media type.</summary>
    public static (byte[] Content, string ContentType) Write(Feed feed, FeedFormat format) => format switch
    {
        FeedFormat.Rss => (RssFeed.Write(feed), RssFeed.ContentType),
        FeedFormat.Atom => (AtomFeed.Write(feed), AtomFeed.ContentType),
        _ => (JsonFeed.Write(feed), JsonFeed.ContentType),
    };
}
