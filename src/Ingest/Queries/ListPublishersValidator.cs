using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="ListPublishersRequest"/>.</summary>
public sealed class ListPublishersValidator : AbstractValidator<ListPublishersRequest>
{
    public ListPublishersValidator()
    {
        RuleFor(request => request.Limit).IsLimit(ListPublishersRequest.MaximumLimit);
        RuleFor(request => request.Cursor)
            .Must((request, cursor) => cursor is null || request.After is not null)
            .WithErrorCode("invalid-cursor").WithMessage("The cursor is damaged. Follow nextLink as it is, or start again without a cursor.");
    }
}
