using Ingest.Docs;
using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /docs</c>: the API, described for people.</summary>
public sealed class GetDocs(Responder responder)
{
    [Function(nameof(GetDocs))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs")] HttpRequest request) =>
        responder.RespondAsync(request, () => Task.FromResult<IResult>(new DocsResponse(Reference.Page)));
}
