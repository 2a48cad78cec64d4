using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="ListUploadsRequest"/>.</summary>
public sealed class ListUploadsValidator : AbstractValidator<ListUploadsRequest>
{
    public ListUploadsValidator()
    {
        RuleFor(request => request.Publisher)
            .NotNull()
            .WithErrorCode("required").WithMessage("Receipts are listed for one publisher at a time: name the publisher.");
        RuleFor(request => request.Publisher).IsPublisher().When(request => request.Publisher is not null);
        RuleFor(request => request.Outcome)
            .Must(outcome => OutcomeName.Parse(outcome) is not null).When(request => request.Outcome is not null)
            .WithErrorCode("invalid-outcome").WithMessage($"An outcome is {OutcomeName.Rule}.");
        RuleFor(request => request.Limit).IsLimit(ListUploadsRequest.MaximumLimit);
        RuleFor(request => request.Cursor)
            .Must((request, cursor) => PageCursor.Read(cursor!, request.Question) is not null).When(request => request.Cursor is not null)
            .WithErrorCode("invalid-cursor").WithMessage("The cursor is damaged, or belongs to other parameters. Follow nextLink as it is, or start again without a cursor.");
    }
}
