using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.SchemaOrg;

namespace Ingest.Parsing.Html;

/// <summary>Reads what a page says of its article: in JSON-LD, in its head, in the properties and classes of elements, in its title.</summary>
internal static class PageFactsReader
{
    /// <summary>Longest text of an element that can be a byline.</summary>
    private const int LongestByline = 160;

    /// <summary>Longest text of an element that can be a standfirst.</summary>
    private const int LongestStandfirst = 300;

    /// <summary>Names of <c>meta</c> elements with the time of publication, the surest first.</summary>
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article:published", "dc:date:issued", "dcterms:issued", "dc:date:created",
        "dcterms:created", "dc:date", "dcterms:date", "pubdate", "publishdate", "publish-date", "publish_date", "published", "publication_date", "citation_publication_date",
        "article_date_original", "originalpublicationdate", "displaydate", "ptime", "pdate", "cxenseparse:recs:publishtime", "date", "created", "datecreated",
    ];

    public static PageFacts Read(IHtmlDocument document, PageElements elements)
    {
        var data = PageLinkedData.Read(elements.LinkedData);
        var metas = elements.Metas;
        List<Problem> warnings = [.. data?.BadDates.Select(BadDate) ?? []];
        return new PageFacts
        {
            Headline = Headline(document, elements, data),
            Subheadline = data?.Subheadline ?? FirstText(elements.Standfirsts, LongestStandfirst),
            Byline = Byline(elements, data),
            Section = data?.Section ?? metas.First("article:section", "parsely-section", "og:section", "section") ?? FirstText(elements.Sections, Limits.NameCharacters),
            Keywords = Keywords(metas, data),
            Language = Language(document, metas, data),
            Published = data?.Published ?? PublishedInHead(metas, warnings) ?? PublishedInBody(elements),
            Warnings = warnings,
        };
    }

    private static string? Headline(IHtmlDocument document, PageElements elements, SchemaOrgArticle? data)
    {
        var metas = elements.Metas;
        var site = metas.First("og:site_name", "application-name", "apple-mobile-web-app-title", "parsely-network-canonical") ?? data?.Publisher;
        var title = CopyText.Of(UnicodeText.Name(document.Title ?? ""));
        var declared = DataHeadline(data, title)
            ?? metas.First("dc:title", "dcterm:title", "dcterms:title", "og:title", "headline", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title", "parsely-title", "sailthru.title");
        if (declared is not null)
        {
            return declared;
        }

        if (FirstText(elements.Headlines, Limits.HeadlineCharacters) is { } marked)
        {
            return marked;
        }

        var headings = elements.Headings.Where(heading => !ElementMarks.IsHidden(heading)).Select(heading => ElementText.Short(heading, Limits.HeadlineCharacters)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (title.Length > 0)
        {
            return PageTitle.Headline(PageTitle.WithoutSite(title, site), headings);
        }

        return headings is [var only] ? only : null;
    }

    /// <summary>The headline of the data or, where only the name goes with the page's title, the name.</summary>
    private static string? DataHeadline(SchemaOrgArticle? data, string title)
    {
        if (data is { Headline: { } headline, Name: { } name })
        {
            return title.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !title.StartsWith(headline, StringComparison.OrdinalIgnoreCase) ? name : headline;
        }

        return data?.Headline ?? data?.Name;
    }

    private static IReadOnlyList<string> Byline(PageElements elements, SchemaOrgArticle? data)
    {
        var metas = elements.Metas;
        string[][] declared =
        [
            [.. data?.Authors ?? []],
            [.. metas.AllOfFirst("dc:creator", "dcterm:creator", "dcterms:creator")],
            [.. metas.All("author")],
            [.. metas.All("parsely-author")],
            [.. metas.All("article:author")],
            [.. metas.AllOfFirst("sailthru.author", "byl", "byline", "citation_author", "og:article:author", "cXenseParse:author")],
        ];
        foreach (var texts in declared)
        {
            if (BylineText.Read(texts) is { Count: > 0 } names)
            {
                return names;
            }
        }

        foreach (var element in elements.Authors.Concat(elements.Bylines))
        {
            if (NamesIn(element) is { Count: > 0 } names)
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>The names in an element, or in the part of it whose property is the name.</summary>
    private static IReadOnlyList<string> NamesIn(IElement element)
    {
        if (ElementMarks.IsHidden(element))
        {
            return [];
        }

        var name = element.GetAttribute("itemprop") is null ? null : element.QuerySelector("[itemprop~=name]");
        var text = name?.GetAttribute("content") ?? element.GetAttribute("content") ?? ElementText.Short(name ?? element, LongestByline);
        return text is null ? [] : BylineText.Read(text);
    }

    private static IReadOnlyList<string> Keywords(MetaTags metas, SchemaOrgArticle? data)
    {
        if (data is { Keywords.Count: > 0 })
        {
            return data.Keywords;
        }

        return metas.All("article:tag") is { Count: > 1 } tags
            ? KeywordList.Distinct(tags)
            : KeywordList.Split(metas.First("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags", "dc:subject", "dcterms:subject") ?? "");
    }

    private static string? Language(IHtmlDocument document, MetaTags metas, SchemaOrgArticle? data)
    {
        var root = document.DocumentElement;
        return new[] { root.GetAttribute("lang"), root.GetAttribute("xml:lang"), metas.First("content-language"), document.Body?.GetAttribute("lang"), metas.First("dc:language", "dcterms:language", "language", "og:locale"), data?.Language }
            .Select(language => language?.Split(',')[0].Trim().Replace('_', '-'))
            .FirstOrDefault(language => !string.IsNullOrEmpty(language));
    }

    /// <summary>The first time that can be read, with a warning for each name before it under which there is none.</summary>
    private static ParsedTime? PublishedInHead(MetaTags metas, List<Problem> warnings)
    {
        foreach (var name in PublishedNames)
        {
            var contents = metas.All(name);
            if (contents.Select(ParsedTime.Read).FirstOrDefault(time => time is not null) is { } published)
            {
                return published;
            }

            if (contents.Count > 0)
            {
                warnings.Add(BadDate(name));
            }
        }

        return null;
    }

    private static Problem BadDate(string name) => Problems.BadField(name, "a date or a time in ISO 8601");

    private static ParsedTime? PublishedInBody(PageElements elements) =>
        elements.PublishedTimes.Concat(elements.Times)
            .Select(element => ParsedTime.Read(element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? ElementText.Short(element, 60)))
            .FirstOrDefault(time => time is not null);

    private static string? FirstText(List<IElement> elements, int longest) =>
        elements.Select(element => element.GetAttribute("content") is { Length: > 0 } content && content.Length <= longest ? CopyText.Of(UnicodeText.Name(content)) : ElementText.Short(element, longest))
            .FirstOrDefault(text => text is { Length: > 2 });
}
