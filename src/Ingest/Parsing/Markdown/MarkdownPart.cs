using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markdown;

/// <summary>A piece of a Markdown document, reduced to text.</summary>
/// <param name="Kind">What its markup makes of it.</param>
/// <param name="Lines">Its lines, broken as written.</param>
internal sealed record MarkdownPart(BlockKind Kind, IReadOnlyList<string> Lines)
{
    public MarkdownPart(BlockKind kind, string line)
        : this(kind, [line])
    {
    }

    /// <summary>The level of a heading, 1 to 6.</summary>
    public int Level { get; init; }

    /// <summary>Whether all of it is emphasized.</summary>
    public bool IsEmphasized { get; init; }

    /// <summary>Whether all of it is strongly emphasized.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether a picture stands with it or right above.</summary>
    public bool IsBelowPicture { get; init; }

    /// <summary>Its text on one line.</summary>
    public string Text => Lines is [var only] ? only : string.Join(' ', Lines);

    /// <summary>Whether it is a picture, and its text, if any, what that says of itself.</summary>
    public bool IsPicture { get; init; }

    /// <summary>The piece as plain copy has it.</summary>
    public Passage AsPassage() => new(Text, 1, 1, 0, Kind == BlockKind.Paragraph ? PassageSetting.Plain : PassageSetting.Quoted);
}
