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
        "A page of articles, by the time of publication. Follow `nextLink` until it is absent: articles that arrive meanwhile are shown once at most, and none is skipped. `query` echoes how the filters were understood.")
    {
        Parameters =
        [
            Parts.Parameters.Publisher,
            Parts.Parameters.Section,
            Parts.Parameters.Keyword,
            new Parameter(
                "language",
                "Only articles in this language: `en` finds `en-GB` too.",
                new JsonObject { ["type"] = "string", ["pattern"] = $"^{LanguageTag.Expression}$" },
                Samples.Article.Language!,
                FaultTypes.InvalidLanguage),
            Parts.Parameters.Time("from", "Only what was published then, on that day, or later.", "2026-11-01"),
            Parts.Parameters.Time("to", "Only what was published on that day or before; before, if it is an instant. It must be later than `from`.", "2026-12-01T00:00:00+01:00") with { MoreFaults = [FaultTypes.EmptyRange] },
            Parts.Parameters.Time("updatedFrom", "Only what readers saw change then, on that day, or later.", "2026-11-01"),
            new Parameter(
                "timezone",
                "The time zone that days are in: an IANA name, in this case of its letters. UTC, when nothing is said.",
                new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z][A-Za-z0-9_+/-]*$", ["default"] = "UTC" },
                "Europe/Lisbon",
                FaultTypes.InvalidTimeZone),
            new Parameter(
                "sort",
                "Which articles come first.",
                new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("newest", "oldest"), ["default"] = "newest" },
                "newest",
                FaultTypes.InvalidSort),
            Parts.Parameters.Limit(ListArticlesRequest.MaximumLimit, ListArticlesRequest.DefaultLimit, "Most articles on a page."),
            Parts.Parameters.Cursor("cursor", "Where the page begins: from a `nextLink`, as it is, and with the same other parameters but `limit` and `fields`.", Samples.ListCursorAfter),
            Parts.Parameters.Fields(JsonFields.OfCards, "of each article"),
        ],
        Answer = schemas => new Answer(200, "A page of articles.")
        {
            Contents = [new Content("application/json", Selections.OfArticles(schemas), Samples.Json(Samples.Articles))],
            Headers = [Headers.Link],
        },
    };
}
