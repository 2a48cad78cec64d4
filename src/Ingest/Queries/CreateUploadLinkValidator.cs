using FluentValidation;
using Ingest.Articles;
using Ingest.Ingestion;
using Microsoft.Net.Http.Headers;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="CreateUploadLinkRequest"/>: what would only be rejected gets no link.</summary>
public sealed class CreateUploadLinkValidator : AbstractValidator<CreateUploadLinkRequest>
{
    /// <summary>Longest content type: 127 characters each for type and subtype (RFC 6838, section 4.2), and a slash.</summary>
    public const int ContentTypeCharacters = 255;

    /// <summary>Any name that keeps the rule: of a path alone, its publisher does not matter.</summary>
    private const string SomePublisher = "a";

    public CreateUploadLinkValidator()
    {
        RuleFor(request => request.Publisher).IsPublisher();
        RuleFor(request => request.Path)
            .Must(path => !string.IsNullOrEmpty(path) && BlobNameRules.Check(new BlobName(SomePublisher, path)).Count == 0)
            .WithErrorCode("invalid-path").WithMessage($"A path is {BlobNameRules.PathRule}.");
        RuleFor(request => request.ContentType)
            .Must(contentType => contentType is null || IsMediaType(contentType))
            .WithErrorCode("invalid-content-type").WithMessage($"A content type is a media type such as text/plain; charset=utf-8, of at most {ContentTypeCharacters} characters. Leave it out if you do not know it.");
    }

    private static bool IsMediaType(string text) =>
        text.Length is > 0 and <= ContentTypeCharacters
        && text.All(character => char.IsAscii(character) && !char.IsControl(character))
        && MediaTypeHeaderValue.TryParse(text, out var type)
        && !type.MatchesAllTypes
        && !type.MatchesAllSubTypes;
}
