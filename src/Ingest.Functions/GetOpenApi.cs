using Ingest.Docs;
using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /openapi.json</c>: the API, described for programs.</summary>
public sealed class GetOpenApi(Responder responder)
{
    [Function(nameof(GetOpenApi))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) =>
        responder.RespondAsync(request, () => Task.FromResult<IResult>(new DocsResponse(Reference.Document)));
}
