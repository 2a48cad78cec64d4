using Ingest.Http;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;

namespace Ingest.Representations;

/// <summary>Gives out an article in the form that the caller likes best.</summary>
public sealed class ArticleRepresentations(ApiAddress addresses)
{
    private static readonly JsonRepresentation Json = new();

    /// <summary>The forms that there are, the usual one first.</summary>
    internal static readonly IReadOnlyList<IArticleRepresentation> All =
        [Json, new PlainTextRepresentation(), new MarkdownRepresentation(), new NinjsRepresentation(), new LinkedDataRepresentation()];

    /// <summary>The media types that there are, the usual one first.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [.. All.Select(representation => representation.MediaType)];

    /// <summary>Answers with an article; with 406 if the caller takes none of its forms.</summary>
    /// <param name="request">The request.</param>
    /// <param name="document">The article as readers see it now, not withdrawn.</param>
    public IResult Answer(HttpRequest request, ArticleDocument document)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(document);
        if (MediaTypeChoice.Choose(request.Headers.Accept, MediaTypes) is not { } choice)
        {
            return ProblemResults.NotAcceptable(request, MediaTypes);
        }

        var representation = All[choice];
        return new ContentResponse(representation.Write(document, addresses.OfArticle(request, document.Id)), representation.ContentType)
        {
            LastModified = document.LastModified,
            VariesByAccept = true,
        };
    }

    /// <summary>Whether the preconditions of a request to change an article hold of what readers see of it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="document">The article as readers see it now; null when they see none. Its tags are those of its JSON.</param>
    public static bool Allows(HttpRequest request, ArticleDocument? document) =>
        Preconditions.Evaluate(
            request,
            document is null || !Preconditions.Any(request) ? null : EntityTag.Of(Json.ContentType, document.Json.Span),
            ContentCoding.Identity,
            document?.LastModified) == Precondition.Holds;
}
