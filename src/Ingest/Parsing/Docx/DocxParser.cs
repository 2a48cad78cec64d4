using System.Xml;
using Ingest.Articles;

namespace Ingest.Parsing.Docx;

/// <summary>
/// Reads Word documents (ECMA-376 WordprocessingML, transitional and strict). Macros, embedded objects and whatever lies
/// outside the document are never looked at. The package is read with <see cref="System.IO.Compression.ZipArchive"/> and
/// <see cref="XmlReader"/> and not with the Open XML SDK, so that sizes are bounded before anything is inflated, and deep
/// nesting, over which the SDK's document model recurses, does no harm.
/// </summary>
public sealed class DocxParser : IArticleParser
{
    private const string Kind = "DOCX";

    /// <inheritdoc/>
    public string Format => "docx";

    /// <inheritdoc/>
    public FormatHints Hints { get; } = new(
        [
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-word.template.macroenabled.12",
        ],
        ["docx", "docm", "dotx", "dotm"]);

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        ZipSignature.IsWordDocument(file.Bytes.Span) || (ZipSignature.IsCutOffOffice(file.Bytes.Span) && Hints.HasExtension(file.Extension));

    /// <inheritdoc/>
    public ParseResult Parse(SourceFile file)
    {
        try
        {
            using var package = OfficePackage.Open(file.Bytes);
            return ParseResult.Of(Read(package));
        }
        catch (XmlException fault)
        {
            var what = fault.Message.Split(". ")[0].TrimEnd('.');
            return ParseResult.Rejected(fault.LineNumber > 0 ? Problems.Malformed(Kind, what, fault.LineNumber, fault.LinePosition) : Problems.Malformed(Kind, what));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            // What the archive and its decompression throw on damage.
            return ParseResult.Rejected(Problems.Malformed(Kind, fault.Message.TrimEnd('.')));
        }
    }

    private static ParsedArticle Read(OfficePackage package)
    {
        var main = package.Related("", "officeDocument") ?? "word/document.xml";
        var styles = Part(package, main, "styles", DocxStyles.Read) ?? new DocxStyles();
        using var document = package.Read(main);
        var body = DocxBody.Read(document, styles);
        List<Block> notes = [];
        foreach (var relation in new[] { "footnotes", "endnotes" })
        {
            var read = Part(package, main, relation, reader => DocxBody.Read(reader, styles));
            notes.AddRange(read?.Paragraphs.Select(paragraph => new Block(BlockKind.Note, paragraph.Text)) ?? []);
        }

        List<Problem> warnings = [];
        var core = Part(package, "", "core-properties", reader => CoreProperties.Read(reader, warnings)) ?? new CoreProperties();
        var copy = DocxCopy.Read(body.Paragraphs, core.Title);
        return copy with
        {
            Byline = copy.Byline.Count > 0 ? copy.Byline : core.Creators,
            Published = core.Created,
            Keywords = core.Keywords,
            Language = core.Language ?? body.Language ?? styles.Language,
            Blocks = [.. copy.Blocks, .. notes],
            Warnings = warnings,
        };
    }

    private static T? Part<T>(OfficePackage package, string of, string relation, Func<XmlReader, T> read)
        where T : class
    {
        if (package.Related(of, relation) is not { } part)
        {
            return null;
        }

        using var reader = package.Read(part);
        return read(reader);
    }
}
