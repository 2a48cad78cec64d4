using System.Text.Json.Serialization;

namespace Ingest.Articles;

/// <summary>One piece of an article's copy, in reading order.</summary>
/// <param name="Kind">What the piece is.</param>
/// <param name="Text">Its text on one line: no line breaks, no blanks at either end, never empty.</param>
public sealed record Block(BlockKind Kind, string Text)
{
    /// <summary>Whether the piece is copy to be read, as against a credit or a note.</summary>
    [JsonIgnore]
    public bool IsCopy => Kind is BlockKind.Paragraph or BlockKind.Heading or BlockKind.ListItem or BlockKind.Quotation;
}
