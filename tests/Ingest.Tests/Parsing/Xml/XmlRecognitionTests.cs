using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing.Xml;

/// <summary>Which XML is read by which parser.</summary>
public sealed class XmlRecognitionTests
{
    private static readonly string[] XmlFormats = ["xml", "nitf", "newsml", "newsml-g2", "rss", "atom"];

    [Theory]
    [InlineData("<nitf>", "nitf")]
    [InlineData("\uFEFF <?xml version='1.0'?><!-- a --><!DOCTYPE nitf [<!ENTITY a '>'> <!-- ' -->]><NITF", "nitf")]
    [InlineData("<n:nitf xmlns:n=\"http://iptc.org/std/NITF/2006-10-18/\"/>", "nitf")]
    [InlineData("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>", "newsml-g2")]
    [InlineData("<nar:newsMessage xmlns:nar=\"http://iptc.org/std/nar/2006-10-01/\">", "newsml-g2")]
    [InlineData("<planningItem>", "newsml-g2")]
    [InlineData("<newsItem xmlns='http://other.example/'/>", "xml")]
    [InlineData("<NewsML Version='1.2'>", "newsml")]
    [InlineData("<rss>", "rss")]
    [InlineData("<item><title>", "rss")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'>", "atom")]
    [InlineData("<atom:entry xmlns:atom='http://www.w3.org/2005/Atom'>", "atom")]
    [InlineData("<entry><title>", "atom")]
    [InlineData("<entry xmlns='http://other.example/'/>", "xml")]
    [InlineData("<?xml version='1.0'?>", "xml")]
    [InlineData("<?xml version='1.0'?> no markup at all", "xml")]
    [InlineData("<!DOCTYPE article PUBLIC 'x' 'y'><article/>", "xml")]
    [InlineData("<invoice><total/></invoice>\n", "xml")]
    public void TheRootElementTells(string text, string format)
    {
        Assert.Equal(format, ArticleFormats.Recognize(new SourceFile(default, text))?.Format);
    }

    [Theory]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<?xml version='1.0'?><div xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<?xml version='1.0'?><html/>")]
    [InlineData("<!doctype html><title>A</title>")]
    [InlineData("<p>Copy.</p>")]
    [InlineData("<article><p>Copy.</p></article>")]
    [InlineData("<?php echo 1;")]
    [InlineData("<3 is a heart")]
    [InlineData("<Ada> said hello to everyone")]
    [InlineData("Copy about <nitf> and its friends")]
    [InlineData("<!-- a note --> Copy")]
    [InlineData("<")]
    public void PagesAndCopyAreNoXmlDocuments(string text)
    {
        Assert.DoesNotContain(ArticleFormats.Recognize(new SourceFile(default, text))?.Format, XmlFormats);
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><title>A ferry</title><path d='M0 0'/></svg>")]
    [InlineData("<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'x' 'y'><svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg><text>A ferry</text></svg>")]
    [InlineData("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><path d='M0")]
    public void APictureIsCalledOne(string text)
    {
        var file = new SourceFile(default, text);

        var problem = ArticleFormats.Recognize(file)!.Parse(file).Problem!;

        Assert.Equal(("not-an-article", "The file holds an SVG picture, not the text of an article. Drop the text item itself."), (problem.Code, problem.Detail));
    }

    [Fact]
    public void ADamagedDocumentIsKnownByItsName()
    {
        Assert.Equal("xml", ArticleFormats.Recognize(new SourceFile(default, "<invoice><total>") { Extension = "xml" })?.Format);
        Assert.NotEqual("xml", ArticleFormats.Recognize(new SourceFile(default, "<invoice><total>"))?.Format);
    }
}
