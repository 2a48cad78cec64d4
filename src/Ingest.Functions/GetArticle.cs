using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Representations;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /articles/{id}</c>: the current version of an article.</summary>
public sealed class GetArticle(Responder responder, IValidator<GetArticleRequest> validator, ArticleStore articles, ArticleRepresentations representations, TimeProvider time)
{
    [Function(nameof(GetArticle))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, parameters => GetArticleRequest.Read(id, parameters), validator, async input =>
        {
            var stored = await articles.FindDocumentAsync(input.Id, cancellationToken);
            return stored?.AsSeenAt(time.GetUtcNow()) switch
            {
                null => ProblemResults.NotFound(request, $"There is no article with the id {input.Id}."),
                { Withdrawal: { } withdrawal } => ProblemResults.Withdrawn(request, withdrawal),
                { } article => representations.Answer(request, article, FieldSelection.Read(input.Fields)),
            };
        });
}
