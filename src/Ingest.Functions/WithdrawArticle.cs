using FluentValidation;
using Ingest.Http;
using Ingest.Ingestion;
using Ingest.Queries;
using Ingest.Representations;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>DELETE /articles/{id}</c>: withdraws an article. Its file stays; only another text brings the article back.</summary>
public sealed class WithdrawArticle(Responder responder, IValidator<WithdrawArticleRequest> validator, ArticleLifecycle lifecycle, TimeProvider time)
{
    [Function(nameof(WithdrawArticle))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "articles/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, parameters => new WithdrawArticleRequest(id, parameters.Read("reason")), validator, async input =>
            await lifecycle.WithdrawAsync(input.Id, input.ReasonLine, current => IsExpected(request, current), cancellationToken) switch
            {
                { IsUnexpected: true } => ProblemResults.PreconditionFailed(request),
                { Article: { Withdrawal: { } withdrawal } article } => new JsonResponse(new WithdrawalResponse(article.Id, article.Version, article.Status, withdrawal.Time, withdrawal.Reason)),
                _ => ProblemResults.NotFound(request, $"There is no article with the id {input.Id}."),
            });

    /// <summary>Whether the preconditions hold of what readers see: nothing while the article is held back, nor once it was withdrawn.</summary>
    private bool IsExpected(HttpRequest request, StoredArticle current) =>
        ArticleRepresentations.Allows(request, current.Document?.AsSeenAt(time.GetUtcNow()) is { Withdrawal: null } seen ? seen : null);
}
