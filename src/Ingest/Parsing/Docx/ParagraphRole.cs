namespace Ingest.Parsing.Docx;

/// <summary>What a paragraph's style says of it.</summary>
internal enum ParagraphRole
{
    /// <summary>Nothing: it is running text, or set by hand.</summary>
    Text,

    Title,
    Subtitle,
    Byline,
    Heading,
    ListItem,
    Quotation,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A line below a picture.</summary>
    Caption,

    /// <summary>A line of the table of contents, which is no copy.</summary>
    Contents,
}
