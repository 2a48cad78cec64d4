using System.Text;

namespace Ingest.Fuzzing.Mutations;

/// <summary>Words that mean something in one of the formats, to be put where nobody expects them.</summary>
internal static class Tokens
{
    private static readonly string[] Html =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "<a href=\"", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<title>", "</title>", "<h1>", "<table><tr><td>",
        "<svg>", "<math>", "<template>", "<noscript>", "<plaintext>", "<textarea>", "<select><option>", "<frameset>", "<body>", "</body>", "</html>", "<html lang=\"", "<head>",
        "<!DOCTYPE html>", "<meta charset=\"utf-16\">", "<meta charset=\"x-user-defined\">", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=shift_jis\">",
        "<meta property=\"og:title\" content=\"", "<meta name=\"author\" content=\"", "<meta property=\"article:published_time\" content=\"", "<script type=\"application/ld+json\">",
        "<time datetime=\"", "<article>", "<figure><figcaption>", "<blockquote>", "<ul><li>", "<br>", "<br/>", "<img alt=\"", "<base href=\"//\">", "style=\"display:none\"", "&amp;", "&#0;", "&#x110000;", "&#xD800;", "&nbsp", "&lt", "&bogus;", "&#99999999999;",
    ];

    private static readonly string[] Xml =
    [
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "<?xml version=\"1.1\"?>", "<?xml version=\"1.0\" encoding=\"EBCDIC\" standalone=\"no\"?>", "<!DOCTYPE nitf SYSTEM \"http://example.com/nitf.dtd\">",
        "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "&x;", "&b;", "<!ENTITY % p SYSTEM \"http://example.com/\">", "%p;", "<?pi ?>",
        "<nitf>", "<body.content>", "<hedline><hl1>", "</hl1>", "<byline>", "<dateline>", "<docdata>", "<date.issue norm=\"", "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", "<newsMessage>", "<itemMeta>", "<contentMeta>",
        "<inlineXML>", "<inlineData>", "<pubStatus qcode=\"stat:canceled\"/>", "<embargoed>", "<headline>", "<rss version=\"2.0\"><channel><item>", "</item>", "<item>", "<entry>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<pubDate>", "<content:encoded>",
        "<content type=\"xhtml\">", "xmlns:x=\"\"", "xmlns=\"urn:x\"", "xml:space=\"preserve\"", "<x:y>", "<a a=\"1\" a=\"2\">", "<w:p>", "<w:t>", "<w:body>", "</w:document>", "<w:sdt><w:sdtContent>", "<mc:AlternateContent>",
    ];

    private static readonly string[] Json =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\uFFFE", "null", "true", "1e999", "-0", "1E400000", "[[[[[[[[", "{\"a\":{\"a\":{\"a\":", "\"body_text\":", "\"body_html\":\"<p>", "\"bodies\":[{", "\"headline\":", "\"headlines\":[",
        "\"pubStatus\":\"canceled\"", "\"pubstatus\":\"withheld\"", "\"embargoedUntil\":\"", "\"type\":\"text\"", "\"@graph\":[", "\"@type\":\"NewsArticle\"", "\"articleBody\":\"", "\"datePublished\":\"", "\"author\":[{\"name\":\"", "\"uri\":\"", "// ", "/*", "NaN",
    ];

    private static readonly string[] Copy =
    [
        "---\n", "...\n", "&a ", "*a", "<<: *a\n", "!!binary ", "!!python/object ", "? ", "- - - - ", "|\n", ">-\n", "title: ", "date: 2026-13-45\n", "tags: [", "# ", "## ", "======\n", "------\n", "* * *\n", "```\n", "~~~\n", "    ", "\t", "> > > > ", "- ", "1. ",
        "[a](", "](", "![", "[^1]: ", "[x]: http://x\n", "**", "__", "*_*_", "``", "|a|b|\n|-|-|\n", "<http://", "\\\\", "Headline: ", "Byline: ", "Date: ", "Embargo: ", "Language: ", "By ", "(Reporting by ", "Photo: ", "HARBOURTOWN, May 24 (Northwire) — ", "***\n", "END\n",
        "@\n", "^", "r x\u00FB", "zczc", "nnnn", "ZCZC", "NNNN", "BC-", "AM-", "\u0001", "\u0002", "\u0003", "\u0016\u0016\u0001", "\u0011", "\u0012", "\u001F", "\u007F", "\u0080",
    ];

    private static readonly string[] Writing =
    [
        "\0", "\u001A", "\u001B$B", "\u001B(B", "\u001B$)C", "\u000E", "\u000F", "\uFEFF", "\uFFFE", "\uFFFF", "\uFFFD", "\u200B", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u202C", "\u2066", "\u2069", "\u2028", "\u2029", "\u0085", "\u00A0", "\u3000", "\u00AD", "\u034F",
        "\u0301\u0301\u0301\u0301\u0301\u0301", "👩\u200D👩\u200D👧\u200D👦", "🇩🇪", "\U0010FFFF", "\U000E0041", "\u1160", "ﷺ", "ß", "ı", "İ", "日本", "한국어", "ไทย", "עברית", "العربية", "'", "`", "\u2019", "…", "\r", "\r\n", "\n", "\n\n", "\f", "\v", "\t", " ", "        ",
        "2026-05-24", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "1600-12-31", "2026-05-24T25:61:61Z", "Sun, 24 May 2026 09:30:00 +9999", "29 February 2027", "-1", "99999999999999999999", "0", "1e5",
        "en", "xx-YY-zz", "utf-8", "utf-7", "utf-16", "iso-8859-1", "windows-1252", "shift_jis", "gb18030", "http://example.com/", "javascript:", "data:,x",
    ];

    /// <summary>All of them, in bytes, with those that are no UTF-8: marks, cut-off characters, surrogates, and the heads of packages.</summary>
    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. new[] { Html, Xml, Json, Copy, Writing }.SelectMany(tokens => tokens).Select(Encoding.UTF8.GetBytes),
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF],
        [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F], [0x80], [0xFF], [0x3D, 0xD8], [0x00, 0xDE], [0x81, 0x30, 0x81, 0x30], [0x8E, 0xA1], [0x8F, 0xFE, 0xFE],
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x01, 0x02], [0x50, 0x4B, 0x06, 0x06], [0x25, 0x50, 0x44, 0x46, 0x2D], [0x7F, 0x45, 0x4C, 0x46], [0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0],
    ];

    /// <summary>Tokens that open something, or hold their neighbour in suspense, each with what closes it.</summary>
    public static IReadOnlyList<(byte[] Open, byte[] Close)> Pairs { get; } =
        [.. new[]
        {
            ("<div>", "</div>"), ("<b>", "</b>"), ("<i><b>", ""), ("<a href=x>", "</a>"), ("<blockquote>", "</blockquote>"), ("<ul><li>", "</li></ul>"), ("<table><tr><td>", "</td></tr></table>"), ("<p>", ""), ("<font>", ""), ("<svg><g>", ""),
            ("<template>", "</template>"), ("<block>", "</block>"), ("<x:a xmlns:x='u'>", "</x:a>"), ("<w:p><w:r>", "</w:r></w:p>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("<!--", ""), ("<![CDATA[", "]]>"), ("&amp;", ""), ("&#x1F600;", ""), ("&", ""), ("<", ""), ("</", ""), ("<a ", ""), ("\"", ""),
            ("[", "]"), ("{\"a\":", "}"), ("[{\"a\":[", "]}]"), ("{", ""), ("\\u0041", ""), ("\\", ""), ("- ", ""), ("? ", ""), ("a: ", ""), ("{a: ", "}"), ("&a [*a, ", "]"), ("  ", ""), ("> ", ""), ("1. ", ""), ("*", ""), ("_a", ""), ("**a", ""), ("*a **a ", ""), ("`", ""), ("![", "](x)"), ("[", "](x)"), ("](", ""), ("(", ")"), ("<http:", ""),
            ("|", ""), ("#", ""), ("~", ""), ("\n", ""), ("\n\n", ""), ("a\n\n", ""), ("<p>a</p>", ""), ("a ", ""), ("\r", ""), ("\t", ""), (" ", ""), ("\0", ""), ("\u0301", ""), ("\u202E", ""), ("\u200D", ""), ("\u0001", "\u0003"), ("“", "”"), ("By ", ""), ("(Reporting by ", ")"), ("Photo: ", ""), ("A. ", ""), ("a, ", ""), ("and ", ""), ("1", ""), (".", ""), ("—", ""),
        }.Select(pair => (Encoding.UTF8.GetBytes(pair.Item1), Encoding.UTF8.GetBytes(pair.Item2)))];

    /// <summary>
    /// Pieces that are numbered where they say #, each with the sign that they are put at: before <c>></c>, behind any other,
    /// and for <c>^</c> at the top.
    /// </summary>
    public static IReadOnlyList<(byte[][] Parts, char Anchor)> Numbered { get; } =
        [.. new[]
        {
            (" a#='x'", '>'), (" a#=\"x\"", '>'), (" xmlns:n#='u#'", '>'), (" data-a# ", '>'), ("<a# ", '\n'), ("<a#>", '\n'), ("<a#/>", '\n'), ("<a#></a#>", '\n'), ("<n:a# xmlns:n='u'/>", '\n'), ("&a#;", '\n'),
            ("<!-- # -->", '\n'), ("<!-- # ", '\n'), ("<?p# ?>", '\n'), ("<![CDATA[#]]>", '\n'), ("<meta name=\"m#\" content=\"c\">", '\n'), ("<meta name=\"date\" content=\"x#\">", '\n'), ("<meta property=\"article:tag\" content=\"k#\">", '\n'), ("<p class=\"c#\">p</p>", '\n'),
            ("<keyword key=\"k#\"/>", '\n'), ("<date.issue norm=\"x#\"/>", '\n'), ("<category>k#</category>", '\n'), ("<pubDate>x#</pubDate>", '\n'), ("<w:style w:styleId=\"s#\"/>", '\n'), ("<hl2>h#</hl2>", '\n'),
            ("\"a#\":1,", '{'), ("\"a#\":{\"b\":[", '{'), ("\"k#\",", '['), ("{\"name\":\"k#\"},", '['), ("\"firstcreated#\":\"x\",", '{'), ("\"body_#\":\"b\",", '{'), ("{\"@type\":\"T#\"},", '['),
            ("Field#: x\n", '^'), ("Headline: h#\n", '^'), ("Byline: Ann Vale #\n", '^'), ("Date: x#\n", '^'), ("Keywords: k#\n", '^'), ("Section: /#\n", '^'), ("Photo: p#/\n", '^'), ("Status: s#\n", '^'), ("Language: l#\n", '^'),
            ("a#: b\n", '\n'), ("date: x#\n", '\n'), ("tags: [k#]\n", '\n'), ("- k#\n", '\n'), ("a#: {b: \n", '\n'), ("&a# b\n", '\n'), ("k#, ", ':'), ("[r#]: u\n", '\n'), ("[^#]: n\n", '\n'), ("[r#]", '\n'), ("|c#", '\n'), ("Photo: Ann Vale #/Northwire\n", '\n'), ("By Ann Vale #\n", '\n'),
        }.Select(piece => (piece.Item1.Split('#').Select(Encoding.UTF8.GetBytes).ToArray(), piece.Item2))];
}
