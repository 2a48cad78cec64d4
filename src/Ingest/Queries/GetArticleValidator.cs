using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="GetArticleRequest"/>.</summary>
public sealed class GetArticleValidator : AbstractValidator<GetArticleRequest>
{
    public GetArticleValidator()
    {
        RuleFor(request => request.Id).IsArticleId();
        RuleFor(request => request.Fields).AreFieldsOf(JsonFields.OfArticles);
    }
}
