using System.Text.Json;
using Ingest.Articles;
using Ingest.Http;
using Ingest.Queries;
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
    /// <param name="fields">The fields that are wanted, of which JSON is the only form; null for all.</param>
    public IResult Answer(HttpRequest request, ArticleDocument document, FieldSelection? fields)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(document);
        var mediaTypes = fields is null ? MediaTypes : [Json.MediaType];
        if (MediaTypeChoice.Choose(request.Headers.Accept, mediaTypes) is not { } choice)
        {
            return ProblemResults.NotAcceptable(request, mediaTypes);
        }

        var representation = All[choice];
        var content = fields is null
            ? representation.Write(document, addresses.OfArticle(request, document.Id))
            : JsonSerializer.SerializeToUtf8Bytes(fields.Of(document.Article), ArticleJson.Options);
        return new ContentResponse(content, representation.ContentType)
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
