using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="ListArticlesRequest"/>.</summary>
public sealed class ListArticlesValidator : AbstractValidator<ListArticlesRequest>
{
    public ListArticlesValidator()
    {
        RuleFor(request => request.Publisher)
            .Must(PublisherName.IsValid).When(request => request.Publisher is not null)
            .WithErrorCode("invalid-publisher").WithMessage($"A publisher is {PublisherName.Rule}.");

        RuleFor(request => request.Section)
            .Must(section => SectionSlug.IsValid(section!)).When(request => request.Section is not null)
            .WithErrorCode("invalid-section").WithMessage($"A section is {SectionSlug.Rule}.");

        RuleFor(request => request.Language)
            .Must(language => LanguageTag.Canonical(language) is not null).When(request => request.Language is not null)
            .WithErrorCode("invalid-language").WithMessage("A language is a BCP 47 tag such as en or pt-BR.");

        RuleFor(request => request.From)
            .Must(from => IsoTime.Parse(from) is not null).When(request => request.From is not null)
            .WithErrorCode("invalid-date").WithMessage($"A time is {IsoTime.Rule}.");

        RuleFor(request => request.To)
            .Must(to => IsoTime.Parse(to) is not null).When(request => request.To is not null)
            .WithErrorCode("invalid-date").WithMessage($"A time is {IsoTime.Rule}.");

        RuleFor(request => request.To)
            .Must((request, to) => IsoTime.Parse(to) > IsoTime.Parse(request.From))
            .When(request => IsoTime.Parse(request.From) is not null && IsoTime.Parse(request.To) is not null)
            .WithErrorCode("empty-range").WithMessage("'to' must be later than 'from'; 'to' itself is not included.");

        RuleFor(request => request.Limit).IsLimit(ListArticlesRequest.MaximumLimit);

        RuleFor(request => request.Cursor)
            .Must((request, cursor) => ListCursor.Read(cursor!, request.Question) is not null).When(request => request.Cursor is not null)
            .WithErrorCode("invalid-cursor").WithMessage("The cursor is damaged, or belongs to other parameters. Follow nextLink as it is, or start again without a cursor.");
    }
}
