using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Feeds;

/// <summary>Reads Atom (RFC 4287) and its draft 0.3: a feed of one entry, or an entry by itself.</summary>
public sealed class AtomParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "atom";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/atom+xml", "application/xml", "text/xml"], ["atom", "xml"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlRoot.Of(file.Text) is { } root && root.IsNamed("feed", "entry")
            && (root.Namespace is null ? file.Text.Contains("<title", StringComparison.Ordinal) : root.Namespace.Contains("atom", StringComparison.OrdinalIgnoreCase));
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

        var isEntry = root.Is("entry");
        var entries = isEntry ? [root] : root.ChildrenNamed("entry").ToList();
        return FeedEntry.Choose(entries, entry => AtomEntry.Read(entry, isEntry ? null : root));
    }
}
