using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="WithdrawArticleRequest"/>.</summary>
public sealed class WithdrawArticleValidator : AbstractValidator<WithdrawArticleRequest>
{
    public WithdrawArticleValidator()
    {
        RuleFor(request => request.Id).IsArticleId();

        RuleFor(request => request.Reason)
            .Must((request, _) => request.ReasonLine.Length is > 0 and <= Limits.ReasonCharacters)
            .WithErrorCode("invalid-reason").WithMessage($"A reason is given, of 1 to {Limits.ReasonCharacters} characters: partners read it.");
    }
}
