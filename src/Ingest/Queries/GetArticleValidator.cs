using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="GetArticleRequest"/>.</summary>
public sealed class GetArticleValidator : AbstractValidator<GetArticleRequest>
{
    public GetArticleValidator() => RuleFor(request => request.Id)
        .Must(ArticleId.IsWellFormed)
        .WithErrorCode("invalid-id").WithMessage($"An id is {ArticleId.Length} characters of 0-9 and a-z without i, l, o and u, as lists and receipts give it.");
}
