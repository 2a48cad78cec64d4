using Ingest.Articles;
using Ingest.Parsing.Markup;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing.Nitf;

/// <summary>
/// Reads NITF, the News Industry Text Format of the IPTC, versions 3.0 to 3.6 (https://iptc.org/standards/nitf/), with a
/// DTD line or a namespace or neither.
/// </summary>
public sealed class NitfParser : IArticleParser
{
    /// <inheritdoc/>
    public string Format => "nitf";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/nitf+xml", "application/xml", "text/xml"], ["nitf", "xml"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return XmlRoot.Of(file.Text) is { } root && root.IsNamed("nitf");
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

        var article = MarkedUpCopy.Read(NitfDocument.Read(root));
        // A cancelled document often comes without its copy.
        return article.Release == ReleaseStatus.Canceled || article.Blocks.Any(block => block.IsCopy)
            ? ParseResult.Of(article)
            : ParseResult.Rejected(Problems.NoText());
    }
}
