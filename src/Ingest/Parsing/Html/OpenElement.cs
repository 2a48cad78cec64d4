using AngleSharp.Dom;

namespace Ingest.Parsing.Html;

/// <summary>An element that is being read.</summary>
/// <param name="Children">Its children.</param>
/// <param name="Kind">What it does to its text.</param>
/// <param name="Setting">What its text is.</param>
/// <param name="IsInFigure">Whether it is, or stands in, a figure.</param>
/// <param name="IsPreformatted">Whether its line ends count.</param>
internal readonly record struct OpenElement(INodeList Children, ElementKind Kind, CopySetting Setting, bool IsInFigure, bool IsPreformatted)
{
    /// <summary>The index of the child that comes next.</summary>
    public int Next { get; init; }
}
