using System.Net;
using System.Text;

namespace Ingest.Parsing.Xml;

/// <summary>Writes HTML that stands in XML as the text that an HTML parser reads: without prefixes, empty elements as HTML has them.</summary>
internal static class HtmlText
{
    private static readonly string[] VoidElements = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <summary>An element with all that is in it.</summary>
    public static string Of(Element element)
    {
        var html = new StringBuilder();
        Write(element, html);
        return html.ToString();
    }

    /// <summary>What is in an element.</summary>
    public static string Within(Element element)
    {
        var html = new StringBuilder();
        WriteContent(element, html);
        return html.ToString();
    }

    /// <summary>Recursion is bounded by the depth that <see cref="XmlTree"/> allows.</summary>
    private static void Write(Element element, StringBuilder html)
    {
        var name = element.Name.ToLowerInvariant();
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes)
        {
            html.Append(' ').Append(attribute.Name).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
        }

        html.Append('>');
        if (!VoidElements.Contains(name))
        {
            WriteContent(element, html);
            html.Append("</").Append(name).Append('>');
        }
    }

    private static void WriteContent(Element element, StringBuilder html)
    {
        foreach (var content in element.Content)
        {
            if (content.Element is { } child)
            {
                Write(child, html);
            }
            else
            {
                html.Append(WebUtility.HtmlEncode(content.Text));
            }
        }
    }
}
