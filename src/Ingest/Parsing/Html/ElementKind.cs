namespace Ingest.Parsing.Html;

/// <summary>What an element does to the text in it.</summary>
internal enum ElementKind
{
    /// <summary>Nothing: the text goes on.</summary>
    Inline,

    /// <summary>The text stands by itself.</summary>
    Block,

    /// <summary>It is no text to be read: a script, a form control, a navigation.</summary>
    Dropped,

    /// <summary>The line ends.</summary>
    LineBreak,

    /// <summary>The text is one cell of a row.</summary>
    Cell,

    /// <summary>The cells in it make up one block.</summary>
    Row,

    /// <summary>Blank lines part paragraphs.</summary>
    Preformatted,

    /// <summary>The text is put in quotation marks.</summary>
    Quoted,

    /// <summary>Digits are an exponent or a note's number, not part of the number before them.</summary>
    Raised,
}
