using Ingest.Articles;

namespace Ingest.Parsing.NewsMl;

/// <summary>Chooses the one article among the items of a message.</summary>
internal static class NewsMessage
{
    /// <param name="items">What reading each of them came to.</param>
    /// <param name="kind">What they stand in, with its article: "a NewsML-G2 message".</param>
    public static ParseResult Choose(IReadOnlyList<ParseResult> items, string kind)
    {
        var articles = items.Where(item => item.IsArticle).ToList();
        return (articles, items) switch
        {
            ([var only], _) => only,
            ({ Count: > 1 }, _) => ParseResult.Rejected(Problems.ManyArticles(articles.Count)),
            (_, [var single]) => single,
            (_, []) => ParseResult.Rejected(Problems.NotAnArticle($"{kind} without a news item")),
            _ => ParseResult.Rejected(Problems.NotAnArticle($"{kind} of {items.Count} items, none with its text")),
        };
    }
}
