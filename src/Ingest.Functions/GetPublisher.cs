using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /publishers/{publisher}</c>: how many of a publisher's articles are shown, and when its last file was dropped.</summary>
public sealed class GetPublisher(Responder responder, IValidator<GetPublisherRequest> validator, PublisherStore publishers)
{
    [Function(nameof(GetPublisher))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "publishers/{publisher}")] HttpRequest request,
        string publisher,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, _ => new GetPublisherRequest(publisher), validator, async input =>
            await publishers.FindAsync(input.Publisher, cancellationToken) is { } found
                ? new JsonResponse(found)
                : ProblemResults.NotFound(request, $"Nothing was ever dropped in the folder of {input.Publisher}."));
}
