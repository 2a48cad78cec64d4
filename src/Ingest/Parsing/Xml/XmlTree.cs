using System.Text.RegularExpressions;
using System.Xml;
using Ingest.Articles;

namespace Ingest.Parsing.Xml;

/// <summary>
/// Reads XML into elements, safely: no DTD is processed, no entity expanded, nothing fetched, and the depth is limited. What
/// the declaration says of encoding and version no longer matters and is passed over. Comments and processing instructions are left out.
/// </summary>
/// <param name="Root">The root element; null when the document is broken.</param>
/// <param name="Problem">Why it is broken: present exactly when there is no root.</param>
internal sealed partial record XmlTree(Element? Root, Problem? Problem)
{
    /// <summary>Deepest nesting of elements. Documents of news rarely reach 30.</summary>
    private const int Deepest = 256;

    /// <summary>Reads a document. Never throws, and takes time and memory proportional to its length.</summary>
    public static XmlTree Read(string text)
    {
        var start = StartOf(text);
        var skipped = text.AsSpan(0, start);
        var lines = skipped.Count('\n');
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            LineNumberOffset = lines,
            LinePositionOffset = start - (skipped.LastIndexOf('\n') + 1),
        };
        if (CrowdedTag.In(text.AsSpan(start)) is >= 0 and var crowded)
        {
            var before = text.AsSpan(0, start + crowded);
            return Broken(text, $"a tag has more than {CrowdedTag.MostAttributes} attributes", before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
        }

        using var reader = XmlReader.Create(new StringReader(NamedCharacters.Resolve(text[start..])), settings, Context());
        try
        {
            return Read(reader, text);
        }
        catch (XmlException exception)
        {
            return Broken(text, Reason(exception), exception.LineNumber, exception.LinePosition);
        }
    }

    private static XmlTree Read(XmlReader reader, string text)
    {
        Element? root = null;
        var open = new Stack<Element>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth >= Deepest)
                    {
                        var place = (IXmlLineInfo)reader;
                        return Broken(text, $"its elements are nested more than {Deepest} deep", place.LineNumber, place.LinePosition);
                    }

                    var element = new Element(reader.LocalName, reader.NamespaceURI);
                    root ??= element;
                    if (open.TryPeek(out var parent))
                    {
                        parent.Add(element);
                    }

                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    AddAttributes(reader, element);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    if (open.TryPeek(out var current))
                    {
                        current.Add(reader.Value);
                    }

                    break;
            }
        }

        return root is null ? Broken(text, "it has no root element", 1, 1) : new XmlTree(root, null);
    }

    private static void AddAttributes(XmlReader reader, Element element)
    {
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XmlNamespaces.Declarations)
            {
                element.Add(reader.LocalName, reader.NamespaceURI, reader.Value);
            }
        }
    }

    private static XmlParserContext Context()
    {
        var names = new NameTable();
        var manager = new XmlNamespaceManager(names);
        foreach (var (prefix, space) in XmlNamespaces.ByPrefix)
        {
            manager.AddNamespace(prefix, space);
        }

        return new XmlParserContext(names, manager, null, XmlSpace.None);
    }

    /// <summary>Where the document starts behind blanks and the declaration.</summary>
    private static int StartOf(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart(" \t\r\n\uFEFF").Length;
        if (!XmlRoot.IsDeclaration(text.AsSpan(start)))
        {
            return start;
        }

        var end = text.IndexOf("?>", start, StringComparison.Ordinal);
        return end < 0 ? start : end + 2;
    }

    /// <summary>The framework's words without the places in them, which are told apart and as they are in the file.</summary>
    private static string Reason(XmlException exception)
    {
        if (exception.Message.Contains("undeclared entity", StringComparison.Ordinal))
        {
            return "entities of a document's own are not expanded; write out what they stand for";
        }

        var place = exception.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return PlaceOfTag().Replace(place > 0 ? exception.Message[..place] : exception.Message, "").TrimEnd('.');
    }

    private static XmlTree Broken(string text, string reason, int line, int column) =>
        new(null, Problems.Malformed("XML", reason, line, NamedCharacters.ColumnBefore(LineOf(text, line), column)));

    private static string LineOf(string text, int line)
    {
        foreach (var candidate in text.AsSpan().EnumerateLines())
        {
            if (--line == 0)
            {
                return candidate.ToString();
            }
        }

        return "";
    }

    [GeneratedRegex(" on line [0-9]+ position [0-9]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PlaceOfTag();
}
