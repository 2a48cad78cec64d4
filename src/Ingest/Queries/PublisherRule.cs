using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rule for names of publishers.</summary>
internal static class PublisherRule
{
    public static IRuleBuilderOptions<T, string?> IsPublisher<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(PublisherName.IsValid)
        .WithErrorCode("invalid-publisher").WithMessage($"A publisher is {PublisherName.Rule}.");
}
