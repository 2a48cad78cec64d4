using System.Globalization;
using Ingest.Articles;
using Ingest.Http;
using Ingest.Storage;

namespace Ingest.Queries;

/// <summary>The parameters of <c>GET /articles</c>, as they came.</summary>
public sealed record ListArticlesRequest
{
    /// <summary>Articles on a page when nothing is said.</summary>
    public const int DefaultLimit = 20;

    /// <summary>Most articles on a page.</summary>
    public const int MaximumLimit = 100;

    /// <inheritdoc cref="ArticleListQuery.Publisher"/>
    public string? Publisher { get; init; }

    /// <inheritdoc cref="ArticleListQuery.Section"/>
    public string? Section { get; init; }

    /// <inheritdoc cref="ArticleListQuery.Language"/>
    public string? Language { get; init; }

    /// <inheritdoc cref="ArticleListQuery.From"/>
    public string? From { get; init; }

    /// <inheritdoc cref="ArticleListQuery.To"/>
    public string? To { get; init; }

    /// <summary>Most articles on the page, 1 to <see cref="MaximumLimit"/>.</summary>
    public string? Limit { get; init; }

    /// <summary>Where the page begins: the cursor of a <c>nextLink</c>.</summary>
    public string? Cursor { get; init; }

    /// <summary>Reads the parameters of a request.</summary>
    public static ListArticlesRequest Read(QueryParameters parameters) => new()
    {
        Publisher = parameters.Read("publisher"),
        Section = parameters.Read("section"),
        Language = parameters.Read("language"),
        From = ReadTime(parameters, "from"),
        To = ReadTime(parameters, "to"),
        Limit = parameters.Read("limit"),
        Cursor = parameters.Read("cursor"),
    };

    /// <summary>In a query a plus sign that is not written %2B arrives as a space; no time that we read has one of its own.</summary>
    private static string? ReadTime(QueryParameters parameters, string name) => parameters.Read(name)?.Replace(' ', '+');

    /// <summary>What a cursor is bound to: all that decides which articles are listed, in a form that is the same for the same question.</summary>
    public string Question => string.Join(
        '\n',
        Publisher,
        Section is null ? null : SectionSlug.Of(Section),
        LanguageTag.Canonical(Language),
        IsoTime.Parse(From)?.UtcTicks.ToString(CultureInfo.InvariantCulture),
        IsoTime.Parse(To)?.UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>The query that valid parameters ask for.</summary>
    public ArticleListQuery ToQuery() => new()
    {
        Publisher = Publisher,
        Section = Section,
        Language = LanguageTag.Canonical(Language),
        From = IsoTime.Parse(From),
        To = IsoTime.Parse(To),
        After = Cursor is null ? null : ListCursor.Read(Cursor, Question),
        Limit = Limit is null ? DefaultLimit : int.Parse(Limit, CultureInfo.InvariantCulture),
    };
}
