namespace Ingest.Benchmarks.Copy;

/// <summary>How copy is laid out.</summary>
public enum CopyLayout
{
    /// <summary>One line to a paragraph.</summary>
    LinePerParagraph,

    /// <summary>Paragraphs wrapped to a width, with blank lines between them.</summary>
    BlankLines,

    /// <summary>Paragraphs wrapped to a width, each beginning with an indent.</summary>
    WireCopy,
}
