using System.Globalization;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Http;
using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /feeds/{name}</c>, as they came.</summary>
/// <param name="Name">The list and the format: <c>publisher.atom</c>.</param>
public sealed record GetFeedRequest(string Name)
{
    private const string All = "all";
    private const string OfPublisher = "publisher";
    private const string OfSection = "section";

    private static readonly Dictionary<string, (string List, FeedFormat Format)> Feeds = (
        from list in new[] { All, OfPublisher, OfSection }
        from format in Enum.GetValues<FeedFormat>()
        select (list, format)).ToDictionary(feed => $"{feed.list}.{feed.format.ToString().ToLowerInvariant()}", feed => feed, StringComparer.Ordinal);

    /// <summary>The names of all feeds.</summary>
    public static IReadOnlyCollection<string> Names => Feeds.Keys;

    /// <summary>Whose articles, in the feed of a publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Of which section the articles are, in the feed of a section.</summary>
    public string? Section { get; init; }

    /// <summary>Most articles in the feed, 1 to <see cref="ListArticlesRequest.MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Reads the parameters of a request: those that the feed has.</summary>
    public static GetFeedRequest Read(string name, QueryParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = new GetFeedRequest(name);
        return request with
        {
            Publisher = request.IsOf(OfPublisher) ? parameters.Read("publisher") : null,
            Section = request.IsOf(OfSection) ? parameters.Read("section") : null,
            Limit = parameters.Read("limit"),
        };
    }

    /// <summary>The format; null when there is no such feed.</summary>
    public FeedFormat? Format => Feeds.TryGetValue(Name, out var feed) ? feed.Format : null;

    /// <summary>Whether a publisher has to be named.</summary>
    public bool IsOfPublisher => Format is not null && IsOf(OfPublisher);

    /// <summary>Whether a section has to be named.</summary>
    public bool IsOfSection => Format is not null && IsOf(OfSection);

    /// <summary>The query that valid parameters ask for.</summary>
    public ArticleListQuery ToQuery() => new()
    {
        Publisher = Publisher,
        Section = Section,
        Limit = Limit is null ? ListArticlesRequest.DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture),
    };

    /// <summary>The list that valid parameters ask for, by its key.</summary>
    internal string ListKey => this switch
    {
        { Publisher: { } publisher } => ListKeys.Publisher(publisher),
        { Section: { } section } => ListKeys.Section(section),
        _ => ListKeys.All,
    };

    /// <summary>What the feed is of, in words.</summary>
    internal string Title => this switch
    {
        { Publisher: { } publisher } => $"Articles of {publisher}",
        { Section: { } section } => $"Articles in {SectionSlug.Of(section)}",
        _ => "All articles",
    };

    /// <summary>A name that there is none of may have the parameters of any.</summary>
    private bool IsOf(string list) => !Feeds.TryGetValue(Name, out var feed) || feed.List == list;
}
