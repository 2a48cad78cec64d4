using FluentValidation;

namespace Ingest.Queries;

/// <summary>The rule for the number of things on a page.</summary>
internal static class LimitRule
{
    public static IRuleBuilderOptions<T, string?> IsLimit<T>(this IRuleBuilder<T, string?> rule, int maximum) => rule
        .Must(limit => limit is null || (WholeNumber.Read(limit) is >= 1 and var number && number <= maximum))
        .WithErrorCode("out-of-range").WithMessage($"A limit is a whole number from 1 to {maximum}.");
}
