using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ingest.Tests.Parsing.Docx;

/// <summary>Writes Word documents, part by part, as Word does or as nobody should.</summary>
internal sealed class DocxFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private readonly List<(string Name, string Content)> _parts = [];
    private readonly StringBuilder _overrides = new();
    private readonly StringBuilder _relations = new();
    private readonly string _namespaces;
    private string _core = "";

    public DocxFile(string body, bool isStrict = false)
    {
        _namespaces = $"""xmlns:w="{(isStrict ? StrictWord : Word)}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="{Relations}" """;
        Add("word/document.xml", "document.main", $"<w:document {_namespaces}><w:body>{body}</w:body></w:document>");
    }

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string? style = null) =>
        $"""<w:p>{(style is null ? "" : $"""<w:pPr><w:pStyle w:val="{style}"/></w:pPr>""")}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    public DocxFile WithStyles(string styles) => WithPart("styles", $"<w:styles {_namespaces}>{styles}</w:styles>");

    public DocxFile WithFootnotes(string footnotes) => WithPart("footnotes", $"<w:footnotes {_namespaces}>{footnotes}</w:footnotes>");

    public DocxFile WithPart(string kind, string xml)
    {
        Add($"word/{kind}.xml", kind, xml);
        _relations.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="r{_parts.Count}" Type="{Relations}/{kind}" Target="{kind}.xml"/>""");
        return this;
    }

    /// <summary>A relation that leads out of the document.</summary>
    public DocxFile WithExternal(string kind, string target)
    {
        _relations.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="r{_parts.Count}" Type="{Relations}/{kind}" Target="{target}" TargetMode="External"/>""");
        return this;
    }

    public DocxFile WithCore(string properties)
    {
        _parts.Add(("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{properties}</cp:coreProperties>"""));
        _core = """<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>""";
        return this;
    }

    public byte[] ToBytes()
    {
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        (string Name, string Content)[] frame =
        [
            ("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{_overrides}</Types>"""),
            ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="main" Type="{Relations}/officeDocument" Target="word/document.xml"/>{_core}</Relationships>"""),
            ("word/_rels/document.xml.rels", $"""<Relationships xmlns="{Package}/relationships">{_relations}</Relationships>"""),
        ];
        return Zip([.. frame, .. _parts]);
    }

    /// <summary>An archive of entries of text, always the same for the same entries.</summary>
    public static byte[] Zip(IEnumerable<(string Name, string Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private void Add(string name, string kind, string xml)
    {
        _parts.Add((name, xml));
        _overrides.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/{name}" ContentType="{Wordprocessing}.{kind}+xml"/>""");
    }
}
