namespace Ingest.Articles;

/// <summary>What a <see cref="Block"/> of copy is.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A sub-heading between paragraphs.</summary>
    Heading,

    /// <summary>One item of a list, without its bullet or number.</summary>
    ListItem,

    /// <summary>A passage set off as a quotation.</summary>
    Quotation,

    /// <summary>A credit line, as written: <c>Photo: A. Name/Agency</c>.</summary>
    Credit,

    /// <summary>A line about the copy rather than of it: an editor's note, "Reporting by …", an end mark.</summary>
    Note,
}
