using System.Globalization;
using Ingest.Articles;
using Ingest.Http;
using Ingest.Storage;
using NodaTime;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles</c>, as they came.</summary>
public sealed record ListArticlesRequest
{
    /// <summary>Articles on a page when nothing is said.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Most articles on a page.</summary>
    public const int MaximumLimit = 100;

    /// <summary>The names of the orders.</summary>
    private static readonly Dictionary<string, ArticleSort> Sorts = new(StringComparer.Ordinal)
    {
        ["newest"] = ArticleSort.Newest,
        ["oldest"] = ArticleSort.Oldest,
    };

    /// <inheritdoc cref="ArticleListQuery.Publisher"/>
    public string? Publisher { get; init; }

    /// <inheritdoc cref="ArticleListQuery.Section"/>
    public string? Section { get; init; }

    /// <inheritdoc cref="ArticleListQuery.Keyword"/>
    public string? Keyword { get; init; }

    /// <inheritdoc cref="ArticleListQuery.Language"/>
    public string? Language { get; init; }

    /// <summary>Only those published at this instant, on this day, or later.</summary>
    public string? From { get; init; }

    /// <summary>Only those published before this instant, or on this day, or earlier.</summary>
    public string? To { get; init; }

    /// <summary>Only those that readers saw change at this instant, on this day, or later.</summary>
    public string? UpdatedFrom { get; init; }

    /// <summary>The IANA name of the time zone that days are in; UTC when nothing is said.</summary>
    public string? Timezone { get; init; }

    /// <summary>The order: <c>newest</c>, which is the default, or <c>oldest</c>.</summary>
    public string? Sort { get; init; }

    /// <summary>Most articles on the page, 1 to <see cref="MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Where the page begins: the cursor of a <c>nextLink</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>The fields of a card that are wanted, after commas: see <see cref="FieldSelection"/>.</summary>
    public string? Fields { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    public static ListArticlesRequest Read(QueryParameters parameters) => new()
    {
        Publisher = parameters.Read("publisher"),
        Section = parameters.Read("section"),
        Keyword = parameters.Read("keyword"),
        Language = parameters.Read("language"),
        From = ReadPlus(parameters, "from"),
        To = ReadPlus(parameters, "to"),
        UpdatedFrom = ReadPlus(parameters, "updatedFrom"),
        Timezone = ReadPlus(parameters, "timezone"),
        Sort = parameters.Read("sort"),
        Limit = parameters.Read("limit"),
        Cursor = parameters.Read("cursor"),
        Fields = parameters.Read("fields"),
    };

    /// <summary>In a query a plus sign that is not written %2B arrives as a space; no time that we read, and no zone, has one of its own.</summary>
    private static string? ReadPlus(QueryParameters parameters, string name) => parameters.Read(name)?.Replace(' ', '+');

    /// <summary>Whether <see cref="Sort"/> names an order, or none is asked for.</summary>
    public bool IsSortKnown => Sort is null || Sorts.ContainsKey(Sort);

    /// <summary>The first instant of <see cref="From"/>; null when it names none.</summary>
    public DateTimeOffset? FirstInstant => QueryTime.Beginning(From, Zone);

    /// <summary>The instant that ends <see cref="To"/>, not included; null when it names none.</summary>
    public DateTimeOffset? EndInstant => QueryTime.End(To, Zone);

    /// <summary>The first instant of <see cref="UpdatedFrom"/>; null when it names none.</summary>
    public DateTimeOffset? FirstUpdate => QueryTime.Beginning(UpdatedFrom, Zone);

    /// <summary>What a cursor is bound to: all that decides which articles are listed in which order, in a form that is the same for the same question.</summary>
    public string Question => string.Join(
        '\n',
        Order,
        Publisher,
        Section is null ? null : SectionSlug.Of(Section),
        Keyword is null ? null : SectionSlug.Of(Keyword),
        LanguageTag.Canonical(Language),
        FirstInstant?.UtcTicks.ToString(CultureInfo.InvariantCulture),
        EndInstant?.UtcTicks.ToString(CultureInfo.InvariantCulture),
        FirstUpdate?.UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>The query that valid parameters ask for.</summary>
    public ArticleListQuery ToQuery() => new()
    {
        Publisher = Publisher,
        Section = Section,
        Keyword = Keyword,
        Language = LanguageTag.Canonical(Language),
        From = FirstInstant,
        To = EndInstant,
        UpdatedFrom = FirstUpdate,
        Sort = Order,
        After = Cursor is null ? null : ListKeys.Prefix(Order) + ListCursor.Read(Cursor, Question),
        Limit = Limit is null ? DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture),
    };

    private ArticleSort Order => Sort is null ? ArticleSort.Newest : Sorts.GetValueOrDefault(Sort);

    private DateTimeZone Zone => Timezone is null ? DateTimeZone.Utc : QueryTime.Zone(Timezone) ?? DateTimeZone.Utc;
}
