using Ingest.Parsing;
using Ingest.Parsing.Html;
using Xunit;

namespace Ingest.Tests.Parsing.Html;

public sealed class HtmlRecognitionTests
{
    private static readonly HtmlArticleParser Parser = new();

    [Theory]
    [InlineData("<!DOCTYPE html><p>a")]
    [InlineData("\uFEFF \n<!-- x --><!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><title>a</title>")]
    [InlineData("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>")]
    [InlineData("<HTML><p>a")]
    [InlineData("<head><title>a</title></head>")]
    [InlineData("<body>a</body>")]
    [InlineData("<p>The ferry sailed.</p>")]
    [InlineData("<!-- x --><div class=\"a\">The ferry sailed.</div>")]
    [InlineData("<h2>Ferry</h2>\nThe ferry sailed.")]
    [InlineData("<b>The ferry sailed.</b>")]
    [InlineData("<a href='x'>The ferry</a><p>It sailed.</p>")]
    [InlineData("<br>The ferry sailed.")]
    [InlineData("The ferry sailed.\n<p>It came back.</p>\n<p>It left.</p>")]
    public void PagesAndFragmentsAreRecognized(string text) => Assert.True(Parser.Recognizes(new SourceFile(default, text)));

    [Theory]
    [InlineData("The ferry <b>sailed</b> at dawn.")]
    [InlineData("<b>HARBOURTOWN</b> The ferry sailed at dawn.")]
    [InlineData("If a < b and b > c, the ferry sails.")]
    [InlineData("<ada@post.example> wrote:\n\nThe ferry sailed.")]
    [InlineData("<pending> The ferry sailed.")]
    [InlineData("The tag <p> opens a paragraph, the mayor said.")]
    [InlineData("<?xml version=\"1.0\"?><nitf><head/><body/></nitf>")]
    [InlineData("<!DOCTYPE nitf SYSTEM \"nitf-3-6.dtd\"><nitf><body><body.content><p>a</p></body.content></body></nitf>")]
    [InlineData("<rss version=\"2.0\"><channel><item><description>&lt;p&gt;</description></item></channel></rss>")]
    [InlineData("<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><p>a</p></newsItem>")]
    [InlineData("<p:sld xmlns:p='x'><p>a</p></p:sld>")]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("{\"body_xhtml\": \"<p>a</p>\"}")]
    public void PlainCopyAndOtherMarkupAreNot(string text) => Assert.False(Parser.Recognizes(new SourceFile(default, text)));
}
