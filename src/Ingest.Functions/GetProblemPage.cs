using Ingest.Docs;
using Ingest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /docs/problems/{code}</c>: what a kind of problem means. Its <c>type</c> leads here.</summary>
public sealed class GetProblemPage(Responder responder)
{
    [Function(nameof(GetProblemPage))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs/problems/{code}")] HttpRequest request,
        string code) =>
        responder.RespondAsync(request, () => Task.FromResult(ProblemPages.Find(code) is { } page
            ? new DocsResponse(page)
            : ProblemResults.NotFound(request, $"There is no kind of problem of this name. There are: {string.Join(", ", ProblemTypes.All.Select(problem => problem.Code))}.")));
}
