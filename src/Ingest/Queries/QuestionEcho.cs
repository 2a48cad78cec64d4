using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>How the filters of <c>GET /articles</c> were understood: in the form in which articles are compared with them. What was not asked is absent.</summary>
public sealed record QuestionEcho
{
    /// <summary>The publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The section: see <see cref="SectionSlug"/>.</summary>
    public string? Section { get; init; }

    /// <summary>The keyword: see <see cref="SectionSlug"/>.</summary>
    public string? Keyword { get; init; }

    /// <summary>The language, in its canonical case.</summary>
    public string? Language { get; init; }

    /// <summary>The first instant of publication that is included.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first instant of publication that is included no more.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The first instant of change that is included.</summary>
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>The echo of valid parameters; null when nothing was filtered.</summary>
    public static QuestionEcho? Of(ListArticlesRequest request)
    {
        var query = request.ToQuery();
        var echo = new QuestionEcho
        {
            Publisher = query.Publisher,
            Section = query.Section is { } section ? SectionSlug.Of(section) : null,
            Keyword = query.Keyword is { } keyword ? SectionSlug.Of(keyword) : null,
            Language = query.Language,
            From = query.From,
            To = query.To,
            UpdatedFrom = query.UpdatedFrom,
        };
        return echo == new QuestionEcho() ? null : echo;
    }
}
