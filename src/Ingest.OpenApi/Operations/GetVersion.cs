using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class GetVersion
{
    public static Operation Description { get; } = new(
        "GetVersion",
        Tags.Articles,
        "Get a version of an article",
        "The article as that version has it. What came before a withdrawal stays withdrawn, also when a later version restores the article. `Accept` chooses the form, q-values included.")
    {
        Parameters = [Parts.Parameters.Id, Parts.Parameters.Version, Parts.Parameters.Fields(JsonFields.OfArticles, "of the JSON")],
        Answer = schemas => new Answer(200, "The article as that version has it.")
        {
            Contents = Forms.Of(schemas),
            Headers = [Headers.LastModified, Headers.VaryByAccept],
        },
        Problems = [ProblemTypes.NotFound, ProblemTypes.NotAcceptable, ProblemTypes.Withdrawn],
    };
}
