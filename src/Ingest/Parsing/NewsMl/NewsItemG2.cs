using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.NewsMl;

/// <summary>Reads a <c>newsItem</c> of NewsML-G2.</summary>
internal static class NewsItemG2
{
    public static ParseResult Read(Element item)
    {
        var itemMeta = item.Child("itemMeta");
        if (OtherClass(itemMeta) is { } kind)
        {
            return ParseResult.Rejected(Problems.NotAnArticle($"a NewsML-G2 {kind} item"));
        }

        var contentMeta = item.Child("contentMeta");
        var headline = ContentMeta.Headline(contentMeta) ?? ContentMeta.Title(itemMeta);
        var content = ContentSet.Read(item.Child("contentSet"), headline);
        var published = ItemMeta.Read(itemMeta, contentMeta);
        if (content.Article is { } body)
        {
            return ParseResult.Of(ContentMeta.Read(contentMeta, Facts(MarkedUpCopy.Read(WithMeta(item, contentMeta, headline, body)))));
        }

        // A cancelled item often comes without its copy.
        return published.Release == ReleaseStatus.Canceled
            ? ParseResult.Of(Facts(WithMeta(item, contentMeta, headline, new ParsedArticle())))
            : ParseResult.Rejected(content.Problem!);

        ParsedArticle Facts(ParsedArticle article) => article with
        {
            Published = published.Published,
            Embargo = published.Embargo,
            Release = published.Release,
            Warnings = [.. article.Warnings, .. published.Warnings],
        };
    }

    /// <summary>What stands above the copy, before its paragraphs are read. The body's own markup is what was printed.</summary>
    private static ParsedArticle WithMeta(Element item, Element? contentMeta, string? headline, ParsedArticle body) => body with
    {
        Headline = headline ?? body.Headline,
        HeadlineOrigin = headline is null ? body.HeadlineOrigin : HeadlineOrigin.Markup,
        Subheadline = ContentMeta.Subheadline(contentMeta) ?? body.Subheadline,
        Byline = body.Byline.Count > 0 ? body.Byline : ContentMeta.By(contentMeta),
        Dateline = body.Dateline ?? ContentMeta.Dateline(contentMeta),
        Language = contentMeta?.ChildrenNamed("language").Select(language => language["tag"]).FirstOrDefault(tag => tag is not null) ?? body.Language ?? item.Language,
        Keywords = KeywordList.Distinct(ContentMeta.Keywords(contentMeta, item.Language).Concat(body.Keywords)),
    };

    /// <summary>The class of an item that is not text, in a word; null for text, for a mixture and for a class that is not given or not known.</summary>
    private static string? OtherClass(Element? itemMeta) => ItemMeta.Code(itemMeta?.Child("itemClass")) switch
    {
        "picture" or "photo" or "image" => "photo",
        "graphic" => "graphic",
        "video" => "video",
        "audio" => "audio",
        "animation" => "animation",
        _ => null,
    };
}
