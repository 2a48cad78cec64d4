using Ingest.Articles;

namespace Ingest.Parsing.Xml;

/// <summary>Claims the XML that is no format of articles, so that the publisher hears what it is and not that its tags are bad prose.</summary>
public sealed class OtherXmlParser : IArticleParser
{
    /// <summary>The elements by which a page or a piece of HTML starts. They are left to its parser, with a declaration too.</summary>
    private static readonly string[] HtmlNames =
    [
        "html", "head", "body", "title", "meta", "link", "script", "style", "article", "section", "main", "header", "footer", "nav", "aside", "div", "p", "span",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "figure", "img", "a", "b", "i", "em", "strong", "u", "br", "hr", "pre", "center", "font",
        "form", "iframe", "picture", "video", "audio", "details", "address", "time", "small", "cite", "q", "code", "noscript", "template", "base",
    ];

    /// <inheritdoc/>
    public string Format => "xml";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(["application/xml", "text/xml"], ["xml"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (XmlRoot.Of(file.Text) is not { } root || IsHtml(root))
        {
            return false;
        }

        return root.HasDeclaration || (root.Name.Length > 0 && (root.Doctype is not null || root.Namespace is not null
            || Hints.HasExtension(file.Extension) || Hints.HasMediaType(file.MediaType) || IsClosed(file.Text, root.Name)));
    }

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (XmlRoot.Of(file.Text)?.IsNamed("svg") == true)
        {
            return ParseResult.Rejected(Problems.NotAnArticle("an SVG picture"));
        }

        var tree = XmlTree.Read(file.Text);
        return ParseResult.Rejected(tree.Problem ?? Problems.UnknownFormat($"an XML document with the root element <{tree.Root!.Name}>"));
    }

    private static bool IsHtml(XmlRoot root) =>
        root.Namespace == XmlNamespaces.Xhtml || string.Equals(root.Doctype, "html", StringComparison.OrdinalIgnoreCase)
        || (root is { Namespace: null, Doctype: null } && HtmlNames.Contains(root.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the text ends with the end tag of its first, as no copy does that opens with a sign such as &lt;.</summary>
    private static bool IsClosed(string text, string name)
    {
        var end = text.AsSpan().TrimEnd();
        return end.EndsWith(">", StringComparison.Ordinal) && end[..^1].TrimEnd().EndsWith(name, StringComparison.Ordinal)
            && end[..end.LastIndexOf(name, StringComparison.Ordinal)] is [.., '<', '/'] or [.., ':'];
    }
}
