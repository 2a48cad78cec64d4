namespace Ingest.Parsing.Html;

/// <summary>What the elements around a piece of text make of it.</summary>
internal enum CopySetting
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A quotation set off from the text.</summary>
    Quotation,

    /// <summary>The caption of a figure.</summary>
    Caption,

    /// <summary>Who made a figure or supplied it.</summary>
    Credit,
}
