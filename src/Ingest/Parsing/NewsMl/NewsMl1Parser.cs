using Ingest.Parsing.Xml;

namespace Ingest.Parsing.NewsMl;

/// <summary>Reads NewsML 1.0 to 1.2, the IPTC's older format, which press release services still send.</summary>
public sealed class NewsMl1Parser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "newsml";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/xml", "text/xml", "text/vnd.iptc.newsml", "application/newsml+xml"], ["xml", "newsml"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlRoot.Of(file.Text) is { } root && root.IsNamed("NewsML");
    }

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var tree = XmlTree.Read(file.Text);
        return tree.Root is { } root
            ? NewsMessage.Choose([.. root.Within("NewsItem").Select(NewsItem1.Read)], "a NewsML message")
            : ParseResult.Rejected(tree.Problem!);
    }
}
