using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /changes</c>: what changed, oldest first, for those who keep a copy.</summary>
public sealed class ListChanges(Responder responder, IValidator<ListChangesRequest> validator, ChangeFeed changes, NextLink nextLink)
{
    [Function(nameof(ListChanges))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "changes")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, ListChangesRequest.Read, validator, async input =>
        {
            var after = input.Since switch
            {
                null => changes.Beginning,
                ListChangesRequest.Latest => changes.Latest,
                { } cursor => ChangeCursor.Read(cursor)!,
            };
            var page = await changes.ReadAsync(after, input.Most, cancellationToken);
            var next = nextLink.After(request, ChangeCursor.Write(page.Next), "since");
            request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            return new JsonResponse(new ChangeListResponse(page.Changes, next));
        });
}
