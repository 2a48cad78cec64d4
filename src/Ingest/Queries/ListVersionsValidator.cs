using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="ListVersionsRequest"/>.</summary>
public sealed class ListVersionsValidator : AbstractValidator<ListVersionsRequest>
{
    public ListVersionsValidator()
    {
        RuleFor(request => request.Id).IsArticleId();
        RuleFor(request => request.Limit).IsLimit(ListArticlesRequest.MaximumLimit);
        RuleFor(request => request.Cursor)
            .Must(cursor => cursor is null || WholeNumber.Read(cursor) > 0)
            .WithErrorCode("invalid-cursor").WithMessage("The cursor is damaged. Follow nextLink as it is, or start again without a cursor.");
    }
}
