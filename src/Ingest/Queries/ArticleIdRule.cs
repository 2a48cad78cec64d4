using FluentValidation;
using Ingest.Articles;

namespace Ingest.Queries;

/// <summary>The rule for ids of articles.</summary>
internal static class ArticleIdRule
{
    public static IRuleBuilderOptions<T, string> IsArticleId<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(ArticleId.IsWellFormed)
        .WithErrorCode("invalid-id").WithMessage($"An id is {ArticleId.Length} characters of 0-9 and a-z without i, l, o and u, as lists and receipts give it.");
}
