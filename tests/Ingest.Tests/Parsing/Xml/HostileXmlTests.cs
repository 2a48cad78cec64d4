using Ingest.Articles;
using Ingest.Parsing;
using Xunit;

namespace Ingest.Tests.Parsing.Xml;

/// <summary>Files made to harm whoever reads them.</summary>
public sealed class HostileXmlTests
{
    private const string Open = "<nitf><body><body.content>";
    private const string Close = "</body.content></body></nitf>";

    [Fact]
    public void EntitiesThatGrowAreNeverExpanded()
    {
        const string Laughs = """
            <!DOCTYPE nitf [
              <!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            ]>
            """;

        var problem = ProblemOf($"{Laughs}{Open}<p>&d;</p>{Close}");

        Assert.Equal("malformed-xml", problem.Code);
        Assert.Equal("The file is broken XML, at line 3, column 33: entities of a document's own are not expanded; write out what they stand for. Export it again, whole.", problem.Detail);
        Assert.Equal(["No laughing."], Texts($"{Laughs}{Open}<p>No laughing.</p>{Close}"));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://127.0.0.1:9/secret")]
    public void NothingOutsideTheFileIsRead(string address)
    {
        Assert.Equal("malformed-xml", ProblemOf($"<!DOCTYPE nitf [<!ENTITY x SYSTEM \"{address}\">]>{Open}<p>&x;</p>{Close}").Code);
        Assert.Equal(["Dry."], Texts($"<!DOCTYPE nitf [<!ENTITY % x SYSTEM \"{address}\"> %x;]>{Open}<p>Dry.</p>{Close}"));
        Assert.Equal(["Dry."], Texts($"<!DOCTYPE nitf SYSTEM \"{address}\">{Open}<p>Dry.</p>{Close}"));
        Assert.Equal(["Dry."], Texts($"<?xml-stylesheet href=\"{address}\"?>{Open}<p xmlns:xi='http://www.w3.org/2001/XInclude'>Dry.<xi:include href=\"{address}\"/></p>{Close}"));
    }

    [Fact]
    public void EntitiesOfTheFileDoNotReplaceKnownOnes()
    {
        Assert.Equal(["caf\u00E9 & co"], Texts($"<!DOCTYPE nitf [<!ENTITY eacute \"HACKED\">]>{Open}<p>caf&eacute; &amp; co</p>{Close}"));
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        var problem = ProblemOf("<nitf>\n" + string.Concat(Enumerable.Repeat("<p>", 100_000)));

        Assert.Equal("The file is broken XML, at line 2, column 767: its elements are nested more than 256 deep. Export it again, whole.", problem.Detail);
        Assert.Equal(["deep"], Texts($"{Open}{string.Concat(Enumerable.Repeat("<em>", 250))}deep{string.Concat(Enumerable.Repeat("</em>", 250))}{Close}"));
    }

    [Fact]
    public void AMillionParagraphsAreRead()
    {
        Assert.Equal(500_000, Read(Open + string.Concat(Enumerable.Repeat("<p>a</p>", 500_000)) + Close).Article!.Blocks.Count);
        Assert.Equal("no-text", ProblemOf(Open + string.Concat(Enumerable.Repeat("<p/>", 1_000_000)) + Close).Code);
    }

    [Fact]
    public void ATagOfAHundredThousandAttributesIsRefused()
    {
        var problem = ProblemOf($"<nitf>\n  <p {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"a{i}='>' "))}/></nitf>");

        Assert.Equal("The file is broken XML, at line 2, column 3: a tag has more than 5000 attributes. Export it again, whole.", problem.Detail);
    }

    [Theory]
    [InlineData("<!-- ", " -->")]
    [InlineData("<![CDATA[", "]]>")]
    [InlineData("<?old ", "?>")]
    public void WhatIsNoTagIsNeverACrowdedOne(string open, string close)
    {
        var attributes = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"a{i}='\"'"));

        var texts = Texts($"{Open}<p>dry{open}<p {attributes} / {close}</p><p>too</p>{Close}");

        Assert.StartsWith("dry", texts[0], StringComparison.Ordinal);
        Assert.Equal(open == "<![CDATA[", texts[0].Length > 3);
        Assert.Equal("too", texts[^1]);
    }

    [Theory]
    [InlineData("<!-- ' -->")]
    [InlineData("<![CDATA[ \" > ]]>")]
    [InlineData("<?old ' > \"?>")]
    public void BehindCrowdsOfWhatIsNoTagACrowdedOneIsFound(string passage)
    {
        var passages = string.Concat(Enumerable.Repeat(passage, 20_000));
        var attributes = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"a{i}='' "));

        Assert.Equal(["too"], Texts($"{Open}{(passage.StartsWith("<![", StringComparison.Ordinal) ? "" : passages)}<p>too</p>{Close}"));
        Assert.Contains("a tag has more than 5000 attributes", ProblemOf($"{Open}{passages}<p {attributes}>too</p>{Close}").Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- ")]
    [InlineData("<![CDATA[")]
    [InlineData("<?old ")]
    public void AnEndlessPassageHidesACrowdedTag(string open)
    {
        var attributes = string.Concat(Enumerable.Range(0, 6_000).Select(i => $"a{i}='' "));

        Assert.DoesNotContain("attributes", ProblemOf($"{Open}<p>dry</p>{open}<p {attributes}>").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void TablesInTablesAreReadOnce()
    {
        var table = string.Concat(Enumerable.Repeat("<table><tr><td>", 80)) + "core" + string.Concat(Enumerable.Repeat("</td></tr></table>", 80));

        Assert.Equal(["core"], Texts(Open + table + Close));
    }

    [Theory]
    [InlineData("&#0;")]
    [InlineData("&#x1F;")]
    [InlineData("&#xD800;")]
    [InlineData("&#xFFFE;")]
    [InlineData("&#x110000;")]
    [InlineData("&#99999999999999999999;")]
    [InlineData("&nosuchname;")]
    [InlineData("&")]
    public void ReferencesToNoCharacterAreBrokenXml(string reference)
    {
        var problem = ProblemOf($"{Open}<p>a{reference}b</p>{Close}");

        Assert.Equal("malformed-xml", problem.Code);
        Assert.Contains("at line 1, column ", problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&#150;", "\u2013")]
    [InlineData("&#x92;", "\u2019")]
    [InlineData("&hellip;", "\u2026")]
    [InlineData("&#x1F6A2;", "\U0001F6A2")]
    [InlineData("&LT;", "<")]
    [InlineData("&amp;eacute;", "&eacute;")]
    public void ReferencesThatEveryoneUnderstandsAreCharacters(string reference, string character)
    {
        Assert.Equal([$"a{character}b"], Texts($"{Open}<p>a{reference}b</p>{Close}"));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-16\"?>")]
    [InlineData("<?xml version=\"1.1\" encoding=\"no such thing\"?>")]
    [InlineData("\n\n <?xml version='1.0' encoding='windows-1251' standalone='yes' ?>\n")]
    public void WhatTheDeclarationSaysNoLongerMatters(string declaration)
    {
        Assert.Equal(["Zażółć"], Texts($"{declaration}{Open}<p>Zażółć</p>{Close}"));
    }

    [Fact]
    public void TheColumnOfAFaultIsThatInTheFile()
    {
        var problem = ProblemOf("<nitf>\n<body>&eacute;&nbsp;&hellip;</boby>");

        Assert.StartsWith("The file is broken XML, at line 2, column 31: The 'body' start tag does not match the end tag of 'boby'", problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultNeverShowsMuchOfTheFile()
    {
        var problem = ProblemOf($"<nitf><{new string('x', 100_000)}>");

        Assert.InRange(problem.Detail.Length, 1, 250);
    }

    [Fact]
    public void AFileCutOffAnywhereIsBrokenAndNotPlainText()
    {
        const string Whole = "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"nitf.dtd\"><nitf><head><title>A</title></head><body><body.content><p a='b'>Some &amp; copy<!-- c --></p></body.content></body></nitf>";
        for (var length = "<?xml ".Length; length < Whole.Length; length++)
        {
            var problem = ProblemOf(Whole[..length]);

            Assert.Equal("malformed-xml", problem.Code);
        }
    }

    private static string[] Texts(string text)
    {
        var result = Read(text);
        return [.. (result.Article ?? throw new InvalidOperationException(result.Problem!.Detail)).Blocks.Select(block => block.Text)];
    }

    private static Problem ProblemOf(string text) => Read(text).Problem ?? throw new InvalidOperationException("An article was read.");

    private static ParseResult Read(string text)
    {
        var file = new SourceFile(default, text);
        return ArticleFormats.Recognize(file)!.Parse(file);
    }
}
