using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class ListVersions
{
    public static Operation Description { get; } = new(
        "ListVersions",
        Tags.Articles,
        "List the versions of an article",
        "What became of an article, the first version first. Follow `nextLink` until it is absent.")
    {
        Parameters =
        [
            Parts.Parameters.Id,
            Parts.Parameters.Limit(ListArticlesRequest.MaximumLimit, ListArticlesRequest.DefaultLimit, "Most versions on a page."),
            Parts.Parameters.Cursor("cursor", "Where the page begins: from a `nextLink`, as it is.", "1"),
        ],
        Answer = schemas => new Answer(200, "A page of versions.")
        {
            Contents = [new Content("application/json", schemas.Of<VersionListResponse>(), Samples.Json(Samples.Versions))],
            Headers = [Headers.Link],
        },
        Problems = [ProblemTypes.NotFound, ProblemTypes.Withdrawn],
    };
}
