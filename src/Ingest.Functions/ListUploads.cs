using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /uploads</c>: a page of a publisher's receipts, the latest first.</summary>
public sealed class ListUploads(Responder responder, IValidator<ListUploadsRequest> validator, UploadLists uploads, NextLink nextLink)
{
    [Function(nameof(ListUploads))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "uploads")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, ListUploadsRequest.Read, validator, async input =>
        {
            var page = await uploads.QueryAsync(input.ToQuery(), cancellationToken);
            var next = page.NextAfter is { } row ? nextLink.After(request, input.CursorAfter(row)) : null;
            if (next is not null)
            {
                request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            }

            return new JsonResponse(new UploadListResponse(page.Receipts, next));
        });
}
