using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Representations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /articles/{id}/versions/{version}</c>: an article as it once was.</summary>
public sealed class GetVersion(Responder responder, IValidator<GetVersionRequest> validator, VersionReader versions, ArticleRepresentations representations)
{
    [Function(nameof(GetVersion))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}/versions/{version}")] HttpRequest request,
        string id,
        string version,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, parameters => GetVersionRequest.Read(id, version, parameters), validator, async input =>
            await versions.FindAsync(input.Id, input.Number!.Value, cancellationToken) switch
            {
                null => ProblemResults.NotFound(request, $"There is no version {input.Number} of an article with the id {input.Id}."),
                { Withdrawal: { } withdrawal } => ProblemResults.Withdrawn(request, withdrawal),
                { } article => representations.Answer(request, article, FieldSelection.Read(input.Fields)),
            });
}
