using Ingest.OpenApi.Parts;
using Ingest.Queries;

namespace Ingest.OpenApi.Operations;

internal static class GetHealth
{
    public static Operation Description { get; } = new(
        "GetHealth",
        Tags.Service,
        "Ask whether the service is ready",
        "Whether storage can be reached; otherwise the answer is 503.")
    {
        Answer = schemas => new Answer(200, "All is well.")
        {
            Contents = [new Content("application/json", schemas.Of<HealthResponse>(), Samples.Json(HealthResponse.Ready))],
        },
    };
}
