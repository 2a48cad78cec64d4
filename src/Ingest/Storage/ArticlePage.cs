using Ingest.Articles;

namespace Ingest.Storage;

/// <summary>One page of a list.</summary>
/// <param name="Cards">The articles, in the order asked for.</param>
/// <param name="NextAfter">The row key after which the next page begins; null on the last page.</param>
public sealed record ArticlePage(IReadOnlyList<ArticleCard> Cards, string? NextAfter);
