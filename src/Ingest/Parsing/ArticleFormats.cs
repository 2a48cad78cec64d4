using Ingest.Articles;
using Ingest.Parsing.Docx;
using Ingest.Parsing.Feeds;
using Ingest.Parsing.HeadedText;
using Ingest.Parsing.Html;
using Ingest.Parsing.Json;
using Ingest.Parsing.Markdown;
using Ingest.Parsing.NewsMl;
using Ingest.Parsing.Ninjs;
using Ingest.Parsing.Nitf;
using Ingest.Parsing.PlainText;
using Ingest.Parsing.SchemaOrg;
using Ingest.Parsing.Wire;
using Ingest.Parsing.Xml;

namespace Ingest.Parsing;

/// <summary>The formats that are read, and which of them a file is in.</summary>
public static class ArticleFormats
{
    /// <summary>In the order of recognition: the first that recognizes a file reads it. Plain text recognizes every text.</summary>
    public static IReadOnlyList<IArticleParser> All { get; } =
    [
        new DocxParser(),
        new NinjsParser(),
        new SchemaOrgParser(),
        new OtherJsonParser(),
        new NewsMlG2Parser(),
        new NewsMl1Parser(),
        new NitfParser(),
        new RssParser(),
        new AtomParser(),
        new OtherXmlParser(),
        new HtmlArticleParser(),
        new AnpaParser(),
        new Iptc7901Parser(),
        new MarkdownParser(),
        new HeadedTextParser(),
        new PlainTextParser(),
    ];

    /// <summary>Extensions of files that are never text, whatever they hold.</summary>
    private static readonly string[] ForeignExtensions =
        ["pdf", "doc", "odt", "rtf", "xls", "xlsx", "ppt", "pptx", "zip", "gz", "7z", "rar", "jpg", "jpeg", "png", "gif", "webp", "tif", "tiff", "svg", "mp3", "mp4", "mov", "avi", "wav", "exe"];

    /// <summary>The parser of the file's format; null when no format claims it.</summary>
    public static IArticleParser? Recognize(SourceFile file) => All.FirstOrDefault(parser => parser.Recognizes(file));

    /// <summary>What the file's name and its declared type say against the format that it is in.</summary>
    public static IReadOnlyList<Problem> Contradictions(SourceFile file, IArticleParser parser)
    {
        List<Problem> warnings = [];
        if (file.MediaType is { } type && !parser.Hints.HasMediaType(type))
        {
            warnings.Add(Problems.FormatMismatch($"The content type {SafeText.OneLine(type)}", parser.Format));
        }

        if (file.Extension is { } extension && !parser.Hints.HasExtension(extension) && Announces(extension))
        {
            warnings.Add(Problems.FormatMismatch($"The extension .{SafeText.OneLine(extension)}", parser.Format));
        }

        return warnings;
    }

    /// <summary>Whether an extension announces anything: many are part of a name, as in <c>article.v2</c>.</summary>
    private static bool Announces(string extension) =>
        ForeignExtensions.Contains(extension) || All.Any(parser => parser.Hints.HasExtension(extension));
}
