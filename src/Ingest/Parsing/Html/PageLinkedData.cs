using Ingest.Parsing.Json;
using Ingest.Parsing.SchemaOrg;

namespace Ingest.Parsing.Html;

/// <summary>Finds the article that a page describes in its JSON-LD. Islands that are damaged or of something else say nothing.</summary>
internal static class PageLinkedData
{
    public static SchemaOrgArticle? Read(IEnumerable<string> islands)
    {
        foreach (var island in islands)
        {
            if (JsonText.Read(Bare(island))?.Root is { } root && SchemaOrgThings.Find(root).Find(SchemaOrgTypes.IsArticle) is { } article)
            {
                return SchemaOrgArticle.Read(article);
            }
        }

        return null;
    }

    /// <summary>Old systems hide scripts in comments or CDATA sections.</summary>
    private static string Bare(string island)
    {
        var text = island.Trim().TrimEnd(';');
        foreach (var (opening, closing) in new[] { ("<!--", "-->"), ("<![CDATA[", "]]>"), ("//<![CDATA[", "//]]>"), ("/*<![CDATA[*/", "/*]]>*/") })
        {
            if (text.StartsWith(opening, StringComparison.Ordinal) && text.EndsWith(closing, StringComparison.Ordinal) && text.Length >= opening.Length + closing.Length)
            {
                return text[opening.Length..^closing.Length].Trim();
            }
        }

        return text;
    }
}
