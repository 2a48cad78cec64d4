using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="RetryUploadRequest"/>: any blob can be tried again, whatever is wrong with its name.</summary>
public sealed class RetryUploadValidator : AbstractValidator<RetryUploadRequest>
{
    public RetryUploadValidator()
    {
        RuleFor(request => request.Publisher)
            .Must(publisher => !string.IsNullOrEmpty(publisher) && !publisher.Contains('/', StringComparison.Ordinal))
            .WithErrorCode("required").WithMessage("The publisher is the first part of the blob's name, before the first slash.");

        RuleFor(request => request.Path)
            .Must((request, path) => path is not null && (request.Publisher?.Length ?? 0) + 1 + path.Length <= GetUploadValidator.BlobNameCharacters)
            .WithErrorCode("required").WithMessage($"The path is the rest of the blob's name, after the first slash; both have at most {GetUploadValidator.BlobNameCharacters} characters together.");
    }
}
