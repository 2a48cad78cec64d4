using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="ListChangesRequest"/>.</summary>
public sealed class ListChangesValidator : AbstractValidator<ListChangesRequest>
{
    public ListChangesValidator()
    {
        RuleFor(request => request.Since)
            .Must(since => since is null or ListChangesRequest.Latest || ChangeCursor.Read(since) is not null)
            .WithErrorCode("invalid-cursor").WithMessage($"'since' is what a nextLink says, or {ListChangesRequest.Latest}. Leave it out to begin at the beginning.");
        RuleFor(request => request.Limit).IsLimit(ListChangesRequest.MaximumLimit);
    }
}
