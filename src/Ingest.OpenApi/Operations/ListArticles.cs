using System.Text.Json.Nodes;
using Ingest.Articles;
using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class ListArticles
{
    public static Operation Description { get; } = new(
        "ListArticles",
        Tags.Articles,
        "List articles",
        "A page of articles, newest first by the time of publication. Follow `nextLink` until it is absent: articles that arrive meanwhile are shown once at most, and none is skipped.")
    {
        Parameters =
        [
            Parts.Parameters.Publisher,
            new Parameter(
                "section",
                "Only articles of this section. `World News`, `world news` and `world-news` are the same section.",
                new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Limits.NameCharacters, ["pattern"] = """[\p{L}\p{Nd}\p{Mn}\p{Mc}]""" },
                Samples.Article.Section!,
                FaultTypes.InvalidSection),
            new Parameter(
                "language",
                "Only articles in this language: `en` finds `en-GB` too.",
                new JsonObject { ["type"] = "string", ["pattern"] = $"^{LanguageTag.Expression}$" },
                Samples.Article.Language!,
                FaultTypes.InvalidLanguage),
            Parts.Parameters.Time("from", "Only what was published then or later.", "2026-11-01"),
            Parts.Parameters.Time("to", "Only what was published before.", "2026-12-01T00:00:00+01:00"),
            Parts.Parameters.Limit(ListArticlesRequest.MaximumLimit, ListArticlesRequest.DefaultLimit, "Most articles on a page."),
            Parts.Parameters.Cursor("cursor", "Where the page begins: from a `nextLink`, as it is, and with the same other parameters but `limit`.", Samples.ListCursorAfter),
        ],
        Faults = [FaultTypes.EmptyRange],
        Answer = schemas => new Answer(200, "A page of articles.")
        {
            Contents = [new Content("application/json", schemas.Of<ArticleListResponse>(), Samples.Json(Samples.Articles))],
            Headers = [Headers.Link],
        },
    };
}
