using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /health</c>: whether storage is ready.</summary>
public sealed class GetHealth(Responder responder, StorageHealth storage)
{
    [Function(nameof(GetHealth))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, async () => await storage.IsReadyAsync(cancellationToken)
            ? new JsonResponse(HealthResponse.Ready, caching: Caching.Never)
            : ProblemResults.StorageUnavailable(request));
}
