using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class GetArticle
{
    public static Operation Description { get; } = new(
        "GetArticle",
        Tags.Articles,
        "Get an article",
        "The current version of an article. An article under embargo is not there before its time; one that was withdrawn is answered with 410. `Accept` chooses the form, q-values included.")
    {
        Parameters = [Parts.Parameters.Id, Parts.Parameters.Fields(JsonFields.OfArticles, "of the JSON")],
        Answer = schemas => new Answer(200, "The article.")
        {
            Contents = Forms.Of(schemas),
            Headers = [Headers.LastModified, Headers.VaryByAccept],
        },
        Problems = [ProblemTypes.NotFound, ProblemTypes.NotAcceptable, ProblemTypes.Withdrawn],
    };
}
