using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Feeds;

/// <summary>
/// Reads RSS 2.0 (https://www.rssboard.org/rss-specification), its forerunners and RSS 1.0, with one item, or an item by itself.
/// The framework's own reader of feeds is not used: it throws on dates that it does not know, on items cut out of a feed and on a missing version,
/// gives a date without an offset one, and leaves to its caller what most feeds put in extensions, the text and the writer.
/// </summary>
public sealed class RssParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "rss";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/rss+xml", "application/rdf+xml", "application/xml", "text/xml"], ["rss", "rdf", "xml"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlRoot.Of(file.Text) is { } root && (root.IsNamed("rss")
            || (root.IsNamed("RDF") && file.Text.Contains(XmlNamespaces.Rss1, StringComparison.Ordinal))
            || (root.IsNamed("channel", "item") && root.Namespace is null && file.Text.Contains("<title", StringComparison.Ordinal)));
    }

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var tree = XmlTree.Read(file.Text);
        if (tree.Root is not { } root)
        {
            return ParseResult.Rejected(tree.Problem!);
        }

        var items = root.Is("item") ? [root] : root.Within("item").ToList();
        return FeedEntry.Choose(items, item => RssItem.Read(item, root.Is("channel") ? root : root.Child("channel")));
    }
}
