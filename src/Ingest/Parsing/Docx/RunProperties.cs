using System.Xml;

namespace Ingest.Parsing.Docx;

/// <summary>How a run of characters is set (<c>w:rPr</c>).</summary>
/// <param name="IsHidden">Whether it is hidden.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="Language">The language that it is marked as.</param>
internal sealed record RunProperties(bool IsHidden, bool IsBold, string? Language)
{
    public static readonly RunProperties None = new(false, false, null);

    /// <summary>Reads the element that the reader is at, up to its end. How it was before a tracked change comes last and is passed over.</summary>
    public static RunProperties Read(XmlReader reader)
    {
        var properties = None;
        var isChanged = false;
        foreach (var name in reader.Descendants())
        {
            isChanged |= name == "rPrChange";
            properties = name switch
            {
                _ when isChanged => properties,
                "vanish" or "webHidden" => properties with { IsHidden = properties.IsHidden || reader.IsOn() },
                "b" => properties with { IsBold = reader.IsOn() },
                "lang" => properties with { Language = reader.Val() },
                _ => properties,
            };
        }

        return properties;
    }
}
