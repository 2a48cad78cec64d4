using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ingest.Benchmarks.Formats;

/// <summary>A text as Word would save it.</summary>
internal static class WordSample
{
    /// <param name="text">A paragraph to a line; sub-headings begin with a number sign.</param>
    public static byte[] Pack(string text)
    {
        var packed = new MemoryStream();
        using (var document = WordprocessingDocument.Create(packed, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = "The night ferry";
            document.PackageProperties.Creator = "Mara Fenwick";
            var body = new Body();
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var isHeading = line[0] == '#';
                var run = new Run();
                run.AppendChild(new Text(isHeading ? line[1..] : line) { Space = SpaceProcessingModeValues.Preserve });
                var paragraph = new Paragraph();
                paragraph.AppendChild(run);
                if (isHeading)
                {
                    paragraph.ParagraphProperties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "Heading2" } };
                }

                body.AppendChild(paragraph);
            }

            var whole = new Document();
            whole.AppendChild(body);
            document.AddMainDocumentPart().Document = whole;
        }

        return packed.ToArray();
    }
}
