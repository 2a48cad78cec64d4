using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="GetVersionRequest"/>.</summary>
public sealed class GetVersionValidator : AbstractValidator<GetVersionRequest>
{
    public GetVersionValidator()
    {
        RuleFor(request => request.Id).IsArticleId();
        RuleFor(request => request.Version)
            .Must((request, _) => request.Number is not null)
            .WithErrorCode("out-of-range").WithMessage($"A version is a whole number from 1 to {int.MaxValue}.");
        RuleFor(request => request.Fields).AreFieldsOf(JsonFields.OfArticles);
    }
}
