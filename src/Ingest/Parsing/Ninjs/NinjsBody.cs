using Ingest.Articles;
using Ingest.Parsing.Json;
using Ingest.Parsing.Markup;

namespace Ingest.Parsing.Ninjs;

/// <summary>The copy of an item, and what stands in it besides.</summary>
internal static class NinjsBody
{
    /// <summary>The best of the item's bodies; null when none has any words.</summary>
    /// <param name="item">The item.</param>
    /// <param name="headline">The item's headline, if it has one. Without it the body's own counts.</param>
    /// <param name="subheadline">The line under it, likewise.</param>
    /// <param name="byline">The writers, likewise.</param>
    public static ParsedArticle? Read(JsonFields item, string? headline, string? subheadline, IReadOnlyList<string> byline)
    {
        foreach (var text in NinjsBodyText.InOrder(item))
        {
            var copy = EmbeddedText.Read(text, headline);
            var body = MarkedUpCopy.Read(copy with
            {
                Headline = headline ?? copy.Headline,
                HeadlineOrigin = headline is null ? copy.HeadlineOrigin : HeadlineOrigin.Markup,
                Subheadline = subheadline ?? copy.Subheadline,
                Byline = byline.Count > 0 ? byline : copy.Byline,
            });
            if (WordCounter.Count(body.Blocks) > 0)
            {
                return body;
            }
        }

        return null;
    }
}
