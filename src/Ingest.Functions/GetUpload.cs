using FluentValidation;
using Ingest.Articles;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /uploads/{publisher}/{path}</c>: the receipt of the file last dropped there.</summary>
public sealed class GetUpload(Responder responder, IValidator<GetUploadRequest> validator, ReceiptStore receipts)
{
    [Function(nameof(GetUpload))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "uploads/{publisher}/{*path}")] HttpRequest request,
        string publisher,
        string? path,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, _ => new GetUploadRequest(publisher, path ?? ""), validator, async input =>
        {
            var blob = new BlobName(input.Publisher, input.Path);
            return await receipts.FindAsync(blob, cancellationToken) is { } stored
                ? new JsonResponse(stored.Receipt, lastModified: stored.Receipt.LastModified)
                : ProblemResults.NotFound(request, "Nothing has been ingested under this name yet. A file has its receipt within seconds after it was dropped.");
        });
}
