using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rules for <see cref="ListArticlesRequest"/>.</summary>
public sealed class ListArticlesValidator : AbstractValidator<ListArticlesRequest>
{
    private const string TimeRule = $"A time is {IsoTime.Rule}.";

    public ListArticlesValidator()
    {
        RuleFor(request => request.Publisher)
            .Must(PublisherName.IsValid).When(request => request.Publisher is not null)
            .WithErrorCode("invalid-publisher").WithMessage($"A publisher is {PublisherName.Rule}.");

        RuleFor(request => request.Section)
            .Must(section => SectionSlug.IsValid(section!)).When(request => request.Section is not null)
            .WithErrorCode("invalid-section").WithMessage($"A section is {SectionSlug.Rule}.");

        RuleFor(request => request.Keyword)
            .Must(keyword => SectionSlug.IsValid(keyword!)).When(request => request.Keyword is not null)
            .WithErrorCode("invalid-keyword").WithMessage($"A keyword is {SectionSlug.Rule}.");

        RuleFor(request => request.Language)
            .Must(language => LanguageTag.Canonical(language) is not null).When(request => request.Language is not null)
            .WithErrorCode("invalid-language").WithMessage("A language is a BCP 47 tag such as en or pt-BR.");

        RuleFor(request => request.From)
            .Must((request, _) => request.FirstInstant is not null).When(request => request.From is not null)
            .WithErrorCode("invalid-date").WithMessage(TimeRule);

        RuleFor(request => request.To)
            .Must((request, _) => request.EndInstant is not null).When(request => request.To is not null)
            .WithErrorCode("invalid-date").WithMessage(TimeRule);

        RuleFor(request => request.To)
            .Must((request, _) => request.EndInstant > request.FirstInstant)
            .When(request => request.FirstInstant is not null && request.EndInstant is not null)
            .WithErrorCode("empty-range").WithMessage("'to' must be later than 'from'. As a date it is included as a whole; as an instant it is not.");

        RuleFor(request => request.UpdatedFrom)
            .Must((request, _) => request.FirstUpdate is not null).When(request => request.UpdatedFrom is not null)
            .WithErrorCode("invalid-date").WithMessage(TimeRule);

        RuleFor(request => request.Timezone)
            .Must(timezone => QueryTime.Zone(timezone!) is not null).When(request => request.Timezone is not null)
            .WithErrorCode("invalid-timezone").WithMessage("A time zone is an IANA name such as Europe/Lisbon, in this case of its letters.");

        RuleFor(request => request.Sort)
            .Must((request, _) => request.IsSortKnown)
            .WithErrorCode("invalid-sort").WithMessage("A list is sorted by newest or by oldest.");

        RuleFor(request => request.Limit).IsLimit(ListArticlesRequest.MaximumLimit);

        RuleFor(request => request.Cursor)
            .Must((request, cursor) => ListCursor.Read(cursor!, request.Question) is not null).When(request => request.Cursor is not null)
            .WithErrorCode("invalid-cursor").WithMessage("The cursor is damaged, or belongs to other parameters. Follow nextLink as it is, or start again without a cursor.");

        RuleFor(request => request.Fields).AreFieldsOf(JsonFields.OfCards);
    }
}
