using FluentValidation;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /articles</c>: a page of articles.</summary>
public sealed class ListArticles(Responder responder, IValidator<ListArticlesRequest> validator, ArticleLists lists, NextLink nextLink)
{
    [Function(nameof(ListArticles))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "articles")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, ListArticlesRequest.Read, validator, async input =>
        {
            var page = await lists.QueryAsync(input.ToQuery(), cancellationToken);
            var next = page.NextAfter is { } row ? nextLink.After(request, ListCursor.Write(row, input.Question)) : null;
            if (next is not null)
            {
                request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
            }

            var response = new ArticleListResponse(page.Cards, QuestionEcho.Of(input), next);
            return new JsonResponse(FieldSelection.Read(input.Fields)?.OfEach(response) ?? (object)response, caching: Caching.Briefly);
        });
}
