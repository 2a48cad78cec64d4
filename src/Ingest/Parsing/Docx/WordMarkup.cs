using System.Xml;

namespace Ingest.Parsing.Docx;

/// <summary>Words of WordprocessingML (ECMA-376, part 1), which are the same in its transitional and its strict form.</summary>
internal static class WordMarkup
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
#pragma warning disable S5332 // The name of a namespace, not an address.
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
#pragma warning restore S5332 // As before.

    /// <summary>Deepest nesting of elements. Tables in text boxes in tables reach some fifty.</summary>
    private const int Depth = 256;

    /// <summary>Whether the reader is at an element of WordprocessingML.</summary>
    public static bool IsWord(this XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    /// <summary>The value of an attribute of WordprocessingML.</summary>
    public static string? WordAttribute(this XmlReader reader, string name) =>
        reader.GetAttribute(name, Transitional) ?? reader.GetAttribute(name, Strict);

    /// <summary>The <c>w:val</c> of the element.</summary>
    public static string? Val(this XmlReader reader) => reader.WordAttribute("val");

    /// <summary>Whether a property that is on or off is on: it is when it says nothing more.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Val() is not ("0" or "false" or "off" or "none");

    /// <summary>Moves to the next node.</summary>
    /// <exception cref="InvalidDataException">It is nested deeper than any document is.</exception>
    public static bool ReadBounded(this XmlReader reader) =>
        reader.Depth <= Depth ? reader.Read() : throw new InvalidDataException($"its elements are nested deeper than {Depth}");

    /// <summary>The elements within the current one, at any depth, in order; the reader is at each in turn.</summary>
    public static IEnumerable<string> Descendants(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        var depth = reader.Depth;
        while (reader.ReadBounded() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.IsWord())
            {
                yield return reader.LocalName;
            }
        }
    }

    /// <summary>Whether one of the elements within the current one is sought. Reads to its end.</summary>
    public static bool Holds(this XmlReader reader, Func<string, bool> isSought)
    {
        var holds = false;
        foreach (var name in reader.Descendants())
        {
            holds |= isSought(name);
        }

        return holds;
    }
}
