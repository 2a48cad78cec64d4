using System.Text;
using Ingest.Benchmarks.Copy;

namespace Ingest.Benchmarks.Formats;

/// <summary>Every format that an article arrives in.</summary>
internal static class FormatSamples
{
    private const string Navigation =
        """
        <header><nav><ul><li><a href="/">Home</a></li><li><a href="/harbour">Harbour</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>
        <aside class="ad">Fish of the day at the net loft, fresh from the boats.</aside>
        """;

    public static IReadOnlyList<FormatSample> All { get; } =
    [
        new("html page", Page, Paragraph, $"</article>{Navigation}<footer>© The Harbour Gazette</footer></body></html>"),
        new("html fragment", news => $"<h1>{news.Headline()}</h1>\n<p class=\"byline\">{news.Byline()}</p>\n", Paragraph, ""),
        new("schema.org", news => $$"""{"@context":"https://schema.org","@type":"NewsArticle","headline":"{{news.Headline()}}","author":[{"@type":"Person","name":"{{news.Byline()[3..]}}"}],"datePublished":"2026-05-24T09:30:00Z","articleSection":"Harbour","inLanguage":"en","articleBody":" """, (text, _) => $"{text}\\n\\n", "\"}"),
        new("ninjs", news => $$"""{"standard":{"name":"ninjs","version":"3.1"},"uri":"urn:harbour:1","type":"text","pubStatus":"usable","versionCreated":"2026-05-24T09:30:00Z","language":"en","headlines":[{"role":"main","value":"{{news.Headline()}}"}],"by":"{{news.Byline()}}","bodies":[{"role":"main","contentType":"text/html","value":" """, (text, isHeading) => isHeading ? $"<h2>{text}</h2>" : $"<p>{text}</p>", "\"}]}"),
        new("nitf", news => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nitf><head><title>Harbour</title><docdata><date.issue norm=\"20260524T093000Z\"/></docdata></head><body><body.head><hedline><hl1>{news.Headline()}</hl1></hedline><byline>{news.Byline()}</byline></body.head><body.content>\n", NitfPiece, "</body.content></body></nitf>"),
        new("newsml-g2", news => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:harbour:1\" version=\"1\" standard=\"NewsML-G2\" standardversion=\"2.33\" conformance=\"power\" xml:lang=\"en\"><itemMeta><itemClass qcode=\"ninat:text\"/><versionCreated>2026-05-24T09:30:00Z</versionCreated><pubStatus qcode=\"stat:usable\"/></itemMeta><contentMeta><headline>{news.Headline()}</headline><by>{news.Byline()}</by></contentMeta><contentSet><inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Harbour</title></head><body>\n", Paragraph, "</body></html></inlineXML></contentSet></newsItem>"),
        new("rss", news => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>The Harbour Gazette</title><link>https://harbour.example</link><description>News</description><item><title>{news.Headline()}</title><dc:creator>{news.Byline()[3..]}</dc:creator><pubDate>Sun, 24 May 2026 09:30:00 GMT</pubDate><content:encoded><![CDATA[\n", Paragraph, "]]></content:encoded></item></channel></rss>"),
        new("atom", news => $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<entry xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><id>urn:harbour:1</id><title>{news.Headline()}</title><updated>2026-05-24T09:30:00Z</updated><author><name>{news.Byline()[3..]}</name></author><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\n", Paragraph, "</div></content></entry>"),
        new("markdown", news => $"---\ntitle: \"{news.Headline()}\"\nauthor: {news.Byline()[3..]}\ndate: 2026-05-24\ntags: [harbour, ferry]\n---\n\n", (text, isHeading) => isHeading ? $"## {text}\n\n" : $"{text}\n\n", ""),
        new("headed text", news => $"Headline: {news.Headline()}\nByline: {news.Byline()}\nDate: 2026-05-24\nSection: Harbour\nKeywords: harbour, ferry\n\n", (text, _) => $"{text}\n\n", ""),
        new("anpa 1312", news => $"\u0016\u0016\u0001a0412\u001Fahb-a\r\nr a BC-Harbour 05-24 0500\r\n\u0002^{news.Headline()}<\r\n^{news.Byline()}=\r\n", Wire, "\u0003\r\nNW-05-24-26 0930GMT<\r\n\u0004") { Pack = Encoding.Latin1.GetBytes },
        new("iptc 7901", news => $"\u0001NWR0412 4 HAR 0500\r\n\u0002{news.Headline()}\r\n\r\n", Wire, "\u0003240930 GMT MAY 26\u0004") { Pack = Encoding.Latin1.GetBytes },
        new("docx", _ => "", (text, isHeading) => $"{(isHeading ? "#" : "")}{text}\n", "") { Pack = WordSample.Pack },
        new("plain text", news => $"{news.Headline()}\n\n{news.Byline()}\n\n", (text, isHeading) => isHeading ? $"\n{text}\n\n" : $"{text}\n", ""),
    ];

    private static string Page(CopyParagraphs news)
    {
        var headline = news.Headline();
        var writer = news.Byline()[3..];
        return $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{{headline}} | The Harbour Gazette</title>
            <meta property="og:type" content="article"><meta property="og:title" content="{{headline}}"><meta property="article:published_time" content="2026-05-24T09:30:00Z"><meta name="author" content="{{writer}}">
            <style>body { margin: 0 }</style><script>window.tide = { level: 3 };</script></head>
            <body>{{Navigation}}<article><h1>{{headline}}</h1><p class="byline">By {{writer}}</p>

            """;
    }

    private static string Paragraph(string text, bool isHeading) => isHeading ? $"<h2>{text}</h2>\n" : $"<p>{text}</p>\n";

    private static string NitfPiece(string text, bool isHeading) => isHeading ? $"<hl2>{text}</hl2>\n" : $"<p>{text}</p>\n";

    /// <summary>Wires carry ASCII only.</summary>
    private static string Wire(string text, bool isHeading) =>
        $"   {text.Replace("“", "``", StringComparison.Ordinal).Replace("”", "''", StringComparison.Ordinal).Replace('’', '\'').Replace('–', '-')}\r\n";
}
