using Ingest.Docs;
using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /docs/assets/{file}</c>: the scripts and styles of the pages.</summary>
public sealed class GetDocsAsset(Responder responder)
{
    [Function(nameof(GetDocsAsset))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs/assets/{file}")] HttpRequest request,
        string file) =>
        responder.RespondAsync(request, () => Task.FromResult(DocsAssets.Find(file) is { } found
            ? new DocsResponse(found)
            : ProblemResults.NotFound(request, "The pages have no such part.")));
}
