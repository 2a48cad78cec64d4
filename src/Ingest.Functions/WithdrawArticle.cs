using FluentValidation;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>DELETE /articles/{id}</c>: withdraws an article. Its file stays; only another text brings the article back.</summary>
public sealed class WithdrawArticle(Responder responder, IValidator<WithdrawArticleRequest> validator, ArticleLifecycle lifecycle)
{
    [Function(nameof(WithdrawArticle))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, parameters => new WithdrawArticleRequest(id, parameters.Read("reason")), validator, async input =>
            await lifecycle.WithdrawAsync(input.Id, input.ReasonLine, cancellationToken) is { Withdrawal: { } withdrawal } article
                ? new JsonResponse(new WithdrawalResponse(article.Id, article.Version, article.Status, withdrawal.Time, withdrawal.Reason))
                : ProblemResults.NotFound(request, $"There is no article with the id {input.Id}."));
}
