using System.Globalization;
using System.Xml;

namespace Ingest.Feeds;

/// <summary>
/// A feed as RSS 2.0. Writers and languages, for which RSS has no fitting elements (its authors are mail addresses), are in those of
/// Dublin Core (https://www.rssboard.org/rss-profile#namespace-elements-dublin).
/// </summary>
internal static class RssFeed
{
    public const string ContentType = "application/rss+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The bytes of the feed.</summary>
    public static byte[] Write(Feed feed) => FeedXml.Write(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.Text("title", feed.Title);
        xml.Text("link", feed.List.AbsoluteUri);
        xml.Text("description", feed.Title);
        xml.WriteStartElement("link", Atom);
        xml.Attribute("href", feed.Self.AbsoluteUri);
        xml.Attribute("rel", "self");
        xml.Attribute("type", ContentType);
        xml.WriteEndElement();
        foreach (var item in feed.Items)
        {
            Write(xml, item);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    private static void Write(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("item");
        xml.Text("title", item.Article.Headline);
        xml.Text("link", item.Address.AbsoluteUri);
        xml.WriteStartElement("guid");
        xml.Attribute("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        xml.Text("pubDate", item.Article.Published.ToString("R", CultureInfo.InvariantCulture));
        foreach (var author in item.Authors)
        {
            xml.WriteElementString("creator", DublinCore, FeedXml.Clean(author));
        }

        foreach (var category in item.Categories)
        {
            xml.Text("category", category);
        }

        if (item.Article.Language is { } language)
        {
            xml.WriteElementString("language", DublinCore, language);
        }

        if (item.Article.Summary is { } summary)
        {
            // Readers take it for HTML (https://www.rssboard.org/rss-profile#element-channel-item-description).
            xml.Text("description", summary.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));
        }

        xml.WriteEndElement();
    }
}
