using FluentValidation;
using Ingest.Feeds;
using Ingest.Http;
using Ingest.Queries;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ingest.Functions;

/// <summary><c>GET /feeds/{name}</c>: the newest articles as RSS, Atom or JSON Feed.</summary>
public sealed class GetFeed(Responder responder, IValidator<GetFeedRequest> validator, ArticleLists lists, FeedComposer feeds)
{
    [Function(nameof(GetFeed))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "feeds/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken) =>
        responder.RespondAsync(request, parameters => GetFeedRequest.Read(name, parameters), validator, async input =>
        {
            if (input.Format is not { } format)
            {
                return ProblemResults.NotFound(request, $"There is no feed of this name. There are: {string.Join(", ", GetFeedRequest.Names)}.");
            }

            var page = await lists.QueryAsync(input.ToQuery(), cancellationToken);
            var (content, contentType) = FeedComposer.Write(feeds.Compose(request, input, page.Cards), format);

            // Without Last-Modified: when an article leaves the feed because it is withdrawn, no time in the feed grows.
            return new ContentResponse(content, contentType) { Caching = Caching.Briefly };
        });
}
