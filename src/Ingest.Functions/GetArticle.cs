using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /articles/{id}</c>: the current version of an article.</summary>
public sealed class GetArticle(Responder responder, IValidator<GetArticleRequest> validator, ArticleStore articles, TimeProvider time)
{
    [Function(nameof(GetArticle))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, parameters => GetArticleRequest.Read(id, parameters), validator, async input =>
        {
            var stored = await articles.FindAsync(input.Id, cancellationToken);
            return stored?.Article.AsSeenAt(time.GetUtcNow()) switch
            {
                null => ProblemResults.NotFound(request, $"There is no article with the id {input.Id}."),
                { Withdrawal: { } withdrawal } => ProblemResults.Withdrawn(request, withdrawal),
                { } article => new JsonResponse(FieldSelection.Read(input.Fields)?.Of(article) ?? (object)article, lastModified: article.LastModified),
            };
        });
}
