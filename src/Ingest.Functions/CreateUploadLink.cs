using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>POST /uploads</c>: a link that takes the upload of one file for a while. It may not be kept by anything on the way.</summary>
public sealed class CreateUploadLink(Responder responder, IValidator<CreateUploadLinkRequest> validator, UploadLinks links, NextLink addresses)
{
    [Function(nameof(CreateUploadLink))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "uploads")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondToBodyAsync(request, CreateUploadLinkRequest.Read, validator, async input =>
        {
            var link = await links.CreateAsync(input.Blob, cancellationToken);
            var receipt = addresses.Below(request, input.Blob.Full.Split('/'));
            var headers = request.HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers.Location = receipt.OriginalString;
            return new JsonResponse(UploadLinkResponse.Of(link, input.ContentType, receipt), status: StatusCodes.Status201Created);
        });
}
