using System.Globalization;
using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /articles/{id}/versions</c>: what became of an article, version by version.</summary>
public sealed class ListVersions(Responder responder, IValidator<ListVersionsRequest> validator, VersionReader versions, NextLink nextLink)
{
    [Function(nameof(ListVersions))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}/versions")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, parameters => ListVersionsRequest.Read(id, parameters), validator, async input =>
        {
            var (page, current) = await versions.ListAsync(input.Id, input.After, input.Most, cancellationToken);
            if (page is null)
            {
                return current?.Withdrawal is { } withdrawal
                    ? ProblemResults.Withdrawn(request, withdrawal)
                    : ProblemResults.NotFound(request, $"There is no article with the id {input.Id}.");
            }

            var next = page.NextAfter is { } last ? nextLink.After(request, last.ToString(CultureInfo.InvariantCulture)) : null;
            if (next is not null)
            {
                request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            }

            return new JsonResponse(new VersionListResponse(page.Versions, next));
        });
}
