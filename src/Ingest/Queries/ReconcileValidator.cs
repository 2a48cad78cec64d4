using FluentValidation;
using Ingest.Maintenance;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="ReconcileRequest"/>.</summary>
public sealed class ReconcileValidator : AbstractValidator<ReconcileRequest>
{
    public ReconcileValidator(Reconciliation reconciliation)
    {
        RuleFor(request => request.From)
            .Must(from => from is null || reconciliation.IsCursor(from))
            .WithErrorCode("invalid-cursor").WithMessage("'from' is what a report's next says. Leave it out to begin at the beginning.");
        RuleFor(request => request.Limit).IsLimit(Reconciliation.MaximumLimit);
    }
}
