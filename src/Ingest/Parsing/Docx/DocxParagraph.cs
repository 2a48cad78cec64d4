namespace Ingest.Parsing.Docx;

/// <summary>A paragraph of a document.</summary>
/// <param name="Text">Its text on one line, tidied, never empty.</param>
/// <param name="Role">What it is.</param>
/// <param name="IsBold">Whether all of it is set in bold by hand.</param>
/// <param name="AfterBlank">Whether empty paragraphs stand before it.</param>
internal sealed record DocxParagraph(string Text, ParagraphRole Role, bool IsBold, bool AfterBlank);
