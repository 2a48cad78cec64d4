using System.Xml;
using System.Xml.Linq;

namespace Ingest.Benchmarks.Corpus.Items;

/// <summary>IPTC NewsML-G2: news items, messages, packages and the other items of the family.</summary>
internal sealed class NewsMlG2Items : IItemFormat
{
    private static readonly string[] Roots = ["newsItem", "newsMessage", "packageItem"];

    public string Name => "newsml-g2";

    public string Extension => ".xml";

    public ItemExpectation? Read(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return Read(XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!);
        }
        catch (XmlException)
        {
            return ItemExpectation.Of(ItemKind.Broken, "no XML");
        }
    }

    private static ItemExpectation Read(XElement root)
    {
        var isWhole = Roots.Contains(root.Name.LocalName, StringComparer.Ordinal);
        var items = Named(root, "newsItem").ToList();
        var texts = (isWhole ? items : [root]).Where(item => Bodies(item).Count > 0).ToList();
        var classes = items.SelectMany(item => item.Elements().Where(child => child.Name.LocalName == "itemMeta"))
            .SelectMany(meta => Named(meta, "itemClass"))
            .Select(itemClass => (string?)itemClass.Attribute("qcode") ?? (string?)itemClass.Attribute("uri") ?? "")
            .ToList();
        var says = string.Join(", ", classes.Distinct(StringComparer.Ordinal).Prepend(root.Name.LocalName));
        if (isWhole && items.Count == 1 && Named(items[0], "pubStatus").Any(status => ((string?)status.Attribute("qcode"))?.EndsWith(":canceled", StringComparison.Ordinal) ?? false))
        {
            return ItemExpectation.Of(ItemKind.Canceled, "canceled");
        }

        if (texts.Count > 1)
        {
            return ItemExpectation.Of(ItemKind.Several, says);
        }

        if (texts.Count == 1)
        {
            var declaresOther = classes.Count > 0 && !classes.Exists(IsText);
            return new ItemExpectation(isWhole && !declaresOther ? ItemKind.Text : ItemKind.Either, says, Headlines(texts[0]), Bodies(texts[0]));
        }

        return ItemExpectation.Of(isWhole && classes.Exists(IsText) ? ItemKind.BodilessText : ItemKind.Other, says);
    }

    private static bool IsText(string itemClass) => itemClass.EndsWith(":text", StringComparison.Ordinal) || itemClass.EndsWith("/text", StringComparison.Ordinal);

    /// <summary>The texts of an item's inline content: NITF, XHTML, or plain.</summary>
    private static List<string> Bodies(XElement item)
    {
        var inline = Named(item, "inlineXML")
            .SelectMany(content => content.Elements())
            .Where(content => content.Name.LocalName is "nitf" or "html" or "body" or "div" or "article" or "section" or "p")
            .Select(content => MarkupText.OfEither((Named(content, "body.content").FirstOrDefault() ?? Named(content, "body").FirstOrDefault() ?? content).ToString()));
        var plain = Named(item, "inlineData")
            .Where(data => ((string?)data.Attribute("contenttype") ?? "text/plain").StartsWith("text/", StringComparison.Ordinal) && data.Attribute("encoding") is null)
            .Select(data => MarkupText.OfEither(data.Value));
        return [.. inline.Concat(plain).Where(body => WordTokens.Of(body).Count > 0)];
    }

    private static List<string> Headlines(XElement item) =>
        [.. Named(item, "headline").Concat(Named(item, "hl1")).Concat(Named(item, "h1")).Concat(Named(item, "title")).Select(headline => headline.Value)];

    private static IEnumerable<XElement> Named(XElement element, string name) => element.DescendantsAndSelf().Where(child => child.Name.LocalName == name);
}
