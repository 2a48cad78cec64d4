using Ingest.Http;
using Ingest.OpenApi.Parts;
using Ingest.Storage;

namespace Ingest.OpenApi.Operations;

internal static class GetPublisher
{
    public static Operation Description { get; } = new(
        "GetPublisher",
        Tags.Publishers,
        "Get a publisher",
        "How many of a publisher's articles lists show, and when it last dropped something.")
    {
        Parameters = [Parts.Parameters.Publisher with { Description = "The publisher's name." }],
        Answer = schemas => new Answer(200, "The publisher.")
        {
            Contents = [new Content("application/json", schemas.Of<Publisher>(), Samples.Json(Samples.OnePublisher))],
        },
        Problems = [ProblemTypes.NotFound],
    };
}
