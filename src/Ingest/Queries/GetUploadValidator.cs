using FluentValidation;

namespace Ingest.Queries;

/// <summary>
/// The rules for <see cref="GetUploadRequest"/>: only what no blob can be named is refused, because a file with a
/// bad publisher or path has a receipt too, which says so.
/// </summary>
public sealed class GetUploadValidator : AbstractValidator<GetUploadRequest>
{
    /// <summary>Longest name of a blob (https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata).</summary>
    public const int BlobNameCharacters = 1024;

    public GetUploadValidator() => RuleFor(request => request.Path)
        .Must((request, path) => request.Publisher.Length + 1 + path.Length <= BlobNameCharacters)
        .WithErrorCode("too-long").WithMessage($"Publisher and path have at most {BlobNameCharacters} characters together.");
}
