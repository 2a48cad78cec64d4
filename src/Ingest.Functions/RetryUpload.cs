using FluentValidation;
using Ingest.Articles;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>POST /uploads/retry</c>: ingests a file again, as it is now, and answers with its receipt.</summary>
public sealed class RetryUpload(Responder responder, IValidator<RetryUploadRequest> validator, ArticleBlobs blobs, ArticleIngestion ingestion)
{
    [Function(nameof(RetryUpload))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "uploads/retry")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondToBodyAsync(request, RetryUploadRequest.Read, validator, async input =>
            new JsonResponse(await ingestion.IngestAsync(blobs.Open(new BlobName(input.Publisher!, input.Path!)), cancellationToken)));
}
