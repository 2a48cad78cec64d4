namespace Ingest.Parsing.Xml;

/// <summary>The namespaces that tell formats apart.</summary>
internal static class XmlNamespaces
{
#pragma warning disable S5332 // These are names, compared with and never fetched.
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    public const string Nitf = "http://iptc.org/std/NITF/2006-10-18/";

    public const string NewsMlG2 = "http://iptc.org/std/nar/2006-10-01/";

    public const string Atom = "http://www.w3.org/2005/Atom";

    public const string Rss1 = "http://purl.org/rss/1.0/";

    public const string RssContent = "http://purl.org/rss/1.0/modules/content/";

    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public const string MediaRss = "http://search.yahoo.com/mrss/";

    /// <summary>The namespace that declarations of namespaces are in.</summary>
    public const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>Prefixes that pieces cut out of a feed, and careless feeds, use without declaring them.</summary>
    public static IReadOnlyDictionary<string, string> ByPrefix { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["atom"] = Atom,
        ["content"] = RssContent,
        ["dc"] = DublinCore,
        ["dcterms"] = "http://purl.org/dc/terms/",
        ["feedburner"] = "http://rssnamespace.org/feedburner/ext/1.0",
        ["georss"] = "http://www.georss.org/georss",
        ["itunes"] = "http://www.itunes.com/dtds/podcast-1.0.dtd",
        ["media"] = MediaRss,
        ["nitf"] = Nitf,
        ["slash"] = "http://purl.org/rss/1.0/modules/slash/",
        ["sy"] = "http://purl.org/rss/1.0/modules/syndication/",
        ["thr"] = "http://purl.org/syndication/thread/1.0",
        ["wfw"] = "http://wellformedweb.org/CommentAPI/",
        ["xhtml"] = Xhtml,
        ["xlink"] = "http://www.w3.org/1999/xlink",
        ["xsi"] = "http://www.w3.org/2001/XMLSchema-instance",
    };
#pragma warning restore S5332
}
