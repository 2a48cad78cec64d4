using System.Xml;

namespace Ingest.Feeds;

/// <summary>A feed as Atom 1.0 (RFC 4287).</summary>
internal static class AtomFeed
{
    public const string ContentType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Json = "application/json";

    /// <summary>The bytes of the feed.</summary>
    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.Text("id", feed.Id);
        xml.Text("title", feed.Title);
        xml.Text("updated", FeedXml.Instant(feed.Updated));
        Link(xml, "self", ContentType, feed.Self);
        Link(xml, "alternate", Json, feed.List);
        foreach (var item in feed.Items)
        {
            Write(xml, item);
        }

        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry");
        if (item.Article.Language is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }

        xml.Text("id", item.Id);
        xml.Text("title", item.Article.Headline);
        xml.Text("updated", FeedXml.Instant(item.Updated));
        xml.Text("published", FeedXml.Instant(item.Article.Published));
        Link(xml, "alternate", Json, item.Address);
        foreach (var author in item.Authors)
        {
            xml.WriteStartElement("author");
            xml.Text("name", author);
            xml.WriteEndElement();
        }

        foreach (var category in item.Categories)
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", category);
            xml.WriteEndElement();
        }

        if (item.Article.Summary is { } summary)
        {
            xml.Text("summary", summary);
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string contentType, Uri address)
    {
        xml.WriteStartElement("link");
        xml.Attribute("rel", relation);
        xml.Attribute("type", contentType);
        xml.Attribute("href", address.AbsoluteUri);
        xml.WriteEndElement();
    }
}
