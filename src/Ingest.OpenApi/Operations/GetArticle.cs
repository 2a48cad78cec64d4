using Ingest.Articles;
using Ingest.Http;
using Ingest.OpenApi.Parts;

namespace Ingest.OpenApi.Operations;

internal static class GetArticle
{
    public static Operation Description { get; } = new(
        "GetArticle",
        Tags.Articles,
        "Get an article",
        "The current version of an article. An article under embargo is not there before its time; one that was withdrawn is answered with 410.")
    {
        Parameters = [Parts.Parameters.Id],
        Answer = schemas => new Answer(200, "The article.")
        {
            Contents = [new Content("application/json", schemas.Of<Article>(), Samples.Json(Samples.Article))],
            Headers = [Headers.ETag, Headers.LastModified],
        },
        Problems = [ProblemTypes.NotFound, ProblemTypes.Withdrawn],
    };
}
