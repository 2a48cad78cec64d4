using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /publishers</c>: a page of publishers by name.</summary>
public sealed class ListPublishers(Responder responder, IValidator<ListPublishersRequest> validator, PublisherStore publishers, NextLink nextLink)
{
    [Function(nameof(ListPublishers))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "publishers")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, ListPublishersRequest.Read, validator, async input =>
        {
            var page = await publishers.ListAsync(input.After, input.Most, cancellationToken);
            var next = page.NextAfter is { } name ? nextLink.After(request, ListPublishersRequest.CursorAfter(name)) : null;
            if (next is not null)
            {
                request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            }

            return new JsonResponse(new PublisherListResponse(page.Publishers, next));
        });
}
