using Ingest.Articles;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.NewsMl;

/// <summary>
/// Reads NewsML-G2 of the IPTC (https://iptc.org/standards/newsml-g2/): a news item with its text in it, alone or in a news message. All other
/// kinds of items are rejected by their names.
/// </summary>
public sealed class NewsMlG2Parser : IArticleParser
{
    /// <summary>The elements that documents start with, and pieces of documents that are passed on by themselves.</summary>
    private static readonly string[] Roots =
    [
        "newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
        "itemSet", "contentSet", "contentMeta", "itemMeta", "groupSet", "conceptSet", "newsCoverageSet",
    ];

    /// <inheritdoc/>
    public string Format => "newsml-g2";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(
        [
            "application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml", "application/vnd.iptc.g2.packageitem+xml",
            "application/vnd.iptc.g2.conceptitem+xml", "application/vnd.iptc.g2.knowledgeitem+xml", "application/vnd.iptc.g2.planningitem+xml",
            "application/vnd.iptc.g2.catalogitem+xml", "application/xml", "text/xml",
        ],
        ["xml"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlRoot.Of(file.Text) is { } root && root.IsNamed(Roots)
            && (root.Namespace is null || root.Namespace.Contains("iptc.org/std/", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var tree = XmlTree.Read(file.Text);
        return tree.Root is { } root ? Read(root) : ParseResult.Rejected(tree.Problem!);
    }

    private static ParseResult Read(Element root)
    {
        switch (root.Name.ToUpperInvariant())
        {
            case "NEWSITEM":
                return NewsItemG2.Read(root);
            case "NEWSMESSAGE" or "ITEMSET":
                return NewsMessage.Choose([.. root.Within("newsItem").Select(NewsItemG2.Read)], "a NewsML-G2 message");
            case "PACKAGEITEM":
                return NotAnArticle("a NewsML-G2 package, which only lists other items");
            case "CONTENTSET":
                var item = new Element("newsItem", root.Namespace);
                item.Add(root);
                return NewsItemG2.Read(item);
            case "CONCEPTITEM" or "KNOWLEDGEITEM" or "PLANNINGITEM" or "CATALOGITEM":
                return NotAnArticle($"a NewsML-G2 {root.Name[..^4].ToLowerInvariant()} item");
            default:
                return NotAnArticle($"the {root.Name} of a NewsML-G2 item alone");
        }
    }

    private static ParseResult NotAnArticle(string what) => ParseResult.Rejected(Problems.NotAnArticle(what));
}
