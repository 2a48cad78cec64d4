using System.Globalization;
using System.Text;
using System.Xml;

namespace Ingest.Feeds;

/// <summary>What feeds in XML have in common. Characters that XML has no way to write become U+FFFD.</summary>
internal static class FeedXml
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>The bytes of a document.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, Settings))
        {
            write(xml);
        }

        return content.ToArray();
    }

    /// <summary>Writes an element of text, in the default namespace.</summary>
    public static void Text(this XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(text));

    /// <summary>Writes an attribute.</summary>
    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    /// <summary>The text with only what may stand in XML 1.0 (https://www.w3.org/TR/xml/#charsets).</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not (0xFFFE or 0xFFFF)) ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    /// <summary>An instant as RFC 3339 has it.</summary>
    public static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
