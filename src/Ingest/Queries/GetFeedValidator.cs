using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="GetFeedRequest"/>.</summary>
public sealed class GetFeedValidator : AbstractValidator<GetFeedRequest>
{
    public GetFeedValidator()
    {
        RuleFor(request => request.Publisher)
            .NotNull().When(request => request.IsOfPublisher)
            .WithErrorCode("required").WithMessage("The feed is of one publisher, who has to be named.");

        RuleFor(request => request.Publisher)
            .Must(PublisherName.IsValid).When(request => request.Publisher is not null)
            .WithErrorCode("invalid-publisher").WithMessage($"A publisher is {PublisherName.Rule}.");

        RuleFor(request => request.Section)
            .NotNull().When(request => request.IsOfSection)
            .WithErrorCode("required").WithMessage("The feed is of one section, which has to be named.");

        RuleFor(request => request.Section)
            .Must(section => SectionSlug.IsValid(section!)).When(request => request.Section is not null)
            .WithErrorCode("invalid-section").WithMessage($"A section is {SectionSlug.Rule}.");

        RuleFor(request => request.Limit).IsLimit(ListArticlesRequest.MaximumLimit);
    }
}
