using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Ingest.Articles;
using Ingest.Parsing;
using Ingest.Parsing.Docx;
using Xunit;

namespace Ingest.Tests.Parsing.Docx;

public sealed class DocxParserTests
{
    private static readonly DocxParser Parser = new();

    [Fact]
    public void ADocumentOfTheSdkIsRead()
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            body.AppendChild(ParagraphOf("Rain falls on the fair"));
            body.AppendChild(ParagraphOf("Rain fell on the fair, and nobody minded at all."));
            var main = document.AddMainDocumentPart();
            main.Document = new Document();
            main.Document.AppendChild(body);
            document.PackageProperties.Creator = "Ann Vale";
            document.PackageProperties.Created = new DateTime(2026, 5, 24, 9, 30, 0, DateTimeKind.Utc);
        }

        var article = Read(bytes.ToArray()).Article;

        Assert.Equal("Rain falls on the fair", article?.Headline);
        Assert.Equal([new Block(BlockKind.Paragraph, "Rain fell on the fair, and nobody minded at all.")], article?.Blocks);
        Assert.Equal(["Ann Vale"], article?.Byline);
        Assert.Equal("2026-05-24T09:30:00", article?.Published?.Local.ToString("uuuu-MM-dd'T'HH:mm:ss", null));
    }

    [Theory]
    [InlineData("Document1", null)]
    [InlineData("Microsoft Word - fair.doc", null)]
    [InlineData("fair-final(2).docx", null)]
    [InlineData("", null)]
    [InlineData("The fair", "The fair")]
    public void OnlyATitleThatAPersonGaveIsAHeadline(string title, string? headline) => Assert.Equal(
        headline,
        Read(new DocxFile(DocxFile.P("Rain fell on the fair, and nobody minded at all, the office said on Sunday in the town hall of Harbourtown.")).WithCore($"<dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{title}</dc:title>").ToBytes()).Article?.Headline);

    [Theory]
    [InlineData("en-US", null)]
    [InlineData("sv-SE", "sv-SE")]
    public void TheLanguageThatSoftwareWritesUnaskedIsNone(string language, string? expected) => Assert.Equal(
        expected,
        Read(new DocxFile(DocxFile.P("Ett ord.")).WithStyles($"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault></w:docDefaults>").ToBytes()).Article?.Language);

    [Fact]
    public void NothingOutsideTheDocumentIsFollowed()
    {
        var bytes = new DocxFile(DocxFile.P("One.")).WithExternal("styles", "https://example.invalid/styles.xml").WithExternal("attachedTemplate", "file:///etc/passwd").ToBytes();

        Assert.Equal([new Block(BlockKind.Paragraph, "One.")], Read(bytes).Article?.Blocks);
    }

    [Theory]
    [InlineData("w:tbl><w:tr><w:tc")]
    [InlineData("w:sdt")]
    [InlineData("w:p")]
    [InlineData("w:pPr")]
    [InlineData("mc:AlternateContent><mc:Choice")]
    public void DeepNestingIsRefused(string element)
    {
        var body = new StringBuilder().Insert(0, $"<{element}>", 50_000);
        var problem = Read(new DocxFile(body.ToString()).ToBytes()).Problem;

        Assert.Equal("malformed-docx", problem?.Code);
    }

    [Fact]
    public void DeepNestingOfWhatIsPassedOverIsRefusedOrPassedOver()
    {
        var body = $"<w:del>{new StringBuilder().Insert(0, "<w:x>", 50_000)}{new StringBuilder().Insert(0, "</w:x>", 50_000)}</w:del>{DocxFile.P("One.")}";

        Assert.Equal([new Block(BlockKind.Paragraph, "One.")], Read(new DocxFile(body).ToBytes()).Article?.Blocks);
    }

    [Fact]
    public void ABombIsNotInflated()
    {
        var bytes = new DocxFile("<w:p>" + new string(' ', 100_000_000) + "</w:p>").ToBytes();
        Assert.True(bytes.Length < 200_000);

        Assert.Equal("The file is broken DOCX: its parts inflate to more than any document has. Export it again, whole.", Read(bytes).Problem?.Detail);
    }

    [Fact]
    public void ABombThatLiesAboutItsSizeIsNotInflated()
    {
        var bytes = new DocxFile("<w:p>" + new string(' ', 100_000_000) + "</w:p>").ToBytes();
        foreach (var mark in new[] { (Bytes: "PK\x01\x02", Offset: 24), (Bytes: "PK\x03\x04", Offset: 22) })
        {
            for (var at = 0; bytes.AsSpan(at).IndexOf(Encoding.Latin1.GetBytes(mark.Bytes)) is >= 0 and var next; at += next + 4)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + next + mark.Offset), 1_000);
            }
        }

        Assert.Equal("malformed-docx", Read(bytes).Problem?.Code);
    }

    [Fact]
    public void ABombThatNobodyReadsHarmsNobody()
    {
        var bytes = new DocxFile(DocxFile.P("One.")).WithPart("glossary", new string(' ', 100_000_000)).ToBytes();

        Assert.Equal([new Block(BlockKind.Paragraph, "One.")], Read(bytes).Article?.Blocks);
    }

    [Theory]
    [InlineData("w:p", false)]
    [InlineData("w:t", true)]
    public void AnElementOfVeryManyAttributesIsRefused(string element, bool isText)
    {
        var attributes = string.Concat(Enumerable.Range(0, 15_000).Select(i => $" a{i}=''"));
        var body = isText ? DocxFile.P(new string('\'', 15_000)) : $"<{element}{attributes}/>";

        Assert.Equal(isText, Read(new DocxFile(body).ToBytes()).IsArticle);
    }

    [Fact]
    public void AnArchiveOfTooManyEntriesIsRefused()
    {
        var bytes = DocxFile.Zip([("[Content_Types].xml", ""), .. Enumerable.Range(0, 30_000).Select(i => ($"word/{i}", ""))]);

        Assert.Equal("The file is broken DOCX: it has more parts than any document has. Export it again, whole.", Read(bytes).Problem?.Detail);
    }

    [Fact]
    public void ADocumentCutOffAnywhereIsRefused()
    {
        var whole = new DocxFile(string.Concat(Enumerable.Range(0, 50).Select(i => DocxFile.P($"Paragraph {i} of a report.")))).ToBytes();
        for (var part = 1; part < 16; part++)
        {
            var file = new SourceFile(whole.AsMemory(0, whole.Length * part / 16), "") { Extension = "docx" };

            Assert.Equal("docx", ArticleFormats.Recognize(file)?.Format);
            Assert.Equal("malformed-docx", Parser.Parse(file).Problem?.Code);
        }
    }

    [Fact]
    public void NoDamageThrows()
    {
        var whole = new DocxFile(DocxFile.P("Headline", "Heading1") + DocxFile.P("Copy of a report.")).WithStyles("<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"/>").WithCore("<a/>").ToBytes();
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var damaged = whole.ToArray();
            for (var flips = random.Next(1, 6); flips > 0; flips--)
            {
                damaged[random.Next(4, damaged.Length)] = (byte)random.Next(256);
            }

            var result = Read(damaged);
            Assert.True(result.IsArticle || result.Problem.Code == "malformed-docx");
        }
    }

    [Fact]
    public void NoMarkupThrows()
    {
        string[] tags = ["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:rPr", "w:txbxContent", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:sdt", "w:sdtPr", "w:sdtContent", "w:del", "w:br", "w:trPr", "w:showingPlcHdr", "w:vanish"];
        var random = new Random(4);
        for (var i = 0; i < 2_000; i++)
        {
            var body = new StringBuilder();
            Grow(body, random, tags, 6);

            Assert.True(Read(new DocxFile(body.ToString()).ToBytes()).IsArticle, body.ToString());
        }
    }

    [Theory]
    [InlineData("xl/workbook.xml", "a spreadsheet")]
    [InlineData("ppt/presentation.xml", "a presentation")]
    [InlineData("notes.txt", "a ZIP archive")]
    public void OtherPackagesAreNamed(string entry, string name)
    {
        var bytes = DocxFile.Zip([("[Content_Types].xml", "<Types/>"), (entry, "")]);

        Assert.Equal(name, FileSignature.Name(bytes));
        Assert.False(Parser.Recognizes(new SourceFile(bytes, "")));
    }

    [Fact]
    public void ADocumentWithinAnArchiveIsNone()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("report.docx", CompressionLevel.NoCompression).Open();
            entry.Write(new DocxFile(DocxFile.P("One.")).ToBytes());
        }

        Assert.Equal("a ZIP archive", FileSignature.Name(bytes.ToArray()));
        Assert.False(Parser.Recognizes(new SourceFile(bytes.ToArray(), "")));
    }

    [Fact]
    public void WhatAnArchiveLacksIsSaid()
    {
        var archive = DocxFile.Zip([("notes.txt", "The ferry sailed."), ("more.txt", "It came back.")]);

        Assert.Equal("a ZIP archive that was cut off", FileSignature.Name(archive.AsSpan(0, archive.Length / 2)));
        Assert.Equal("a ZIP archive that was cut off", FileSignature.Name(archive.AsSpan(0, archive.Length - 1)));
        Assert.Equal("a ZIP archive", FileSignature.Name(DocxFile.Zip([])));
        Assert.Equal("a Word document that lacks its part [Content_Types].xml", FileSignature.Name(DocxFile.Zip([("word/document.xml", "<w:document/>")])));
    }

    private static Paragraph ParagraphOf(string text)
    {
        var paragraph = new Paragraph();
        paragraph.AppendChild(new Run()).AppendChild(new Text(text));
        return paragraph;
    }

    private static void Grow(StringBuilder body, Random random, string[] tags, int depth)
    {
        for (var children = random.Next(0, 4); children > 0 && depth > 0; children--)
        {
            var tag = tags[random.Next(tags.Length)];
            body.Append('<').Append(tag).Append('>');
            Grow(body, random, tags, depth - 1);
            body.Append("Words</").Append(tag).Append('>');
        }
    }

    private static ParseResult Read(byte[] bytes) => Parser.Parse(new SourceFile(bytes, ""));
}
