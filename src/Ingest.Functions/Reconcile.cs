using FluentValidation;
using Ingest.Http;
using Ingest.Maintenance;
using Ingest.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>POST /maintenance/reconcile</c>: compares the container with the tables for a while and repairs what differs.</summary>
public sealed class Reconcile(Responder responder, IValidator<ReconcileRequest> validator, Reconciliation reconciliation)
{
    [Function(nameof(Reconcile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "maintenance/reconcile")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, ReconcileRequest.Read, validator, async input =>
            new JsonResponse(await reconciliation.RunAsync(input.From, input.Most, cancellationToken)));
}
