using System.Globalization;
using System.Xml;

namespace Ingest.Parsing.Docx;

/// <summary>What a paragraph says of itself (<c>w:pPr</c>).</summary>
/// <param name="Style">The identifier of its style.</param>
/// <param name="Outline">Its outline level, 0 for the highest.</param>
/// <param name="IsListed">Whether it is numbered or bulleted; null when that is up to the style.</param>
/// <param name="IsMarkDeleted">Whether its end is deleted by a tracked change, so that it goes on in the next.</param>
internal sealed record ParagraphProperties(string? Style, int? Outline, bool? IsListed, bool IsMarkDeleted)
{
    public static readonly ParagraphProperties None = new(null, null, null, false);

    /// <summary>Reads the element that the reader is at, up to its end. What it was before a tracked change is passed over.</summary>
    public static ParagraphProperties Read(XmlReader reader)
    {
        var properties = None;
        var changeDepth = int.MaxValue;
        foreach (var name in reader.Descendants())
        {
            changeDepth = reader.Depth <= changeDepth ? int.MaxValue : changeDepth;
            if (name.EndsWith("Change", StringComparison.Ordinal))
            {
                changeDepth = Math.Min(changeDepth, reader.Depth);
            }
            else if (changeDepth == int.MaxValue)
            {
                properties = name switch
                {
                    "pStyle" => properties with { Style = reader.Val() },
                    "outlineLvl" when int.TryParse(reader.Val(), CultureInfo.InvariantCulture, out var level) => properties with { Outline = level },
                    "numId" => properties with { IsListed = reader.Val() is not "0" },
                    "del" or "moveFrom" => properties with { IsMarkDeleted = true },
                    _ => properties,
                };
            }
        }

        return properties;
    }
}
