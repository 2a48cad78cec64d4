using System.Globalization;

namespace Ingest.Parsing.Docx;

/// <summary>Characters of fonts that draw signs of their own (<c>w:sym</c>).</summary>
internal static class SymbolFont
{
    /// <summary>Such fonts have their characters in the private use area, from this on.</summary>
    private const int PrivateUse = 0xF000;

    /// <summary>What is common in copy, of the Symbol font (https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt).</summary>
    private static readonly Dictionary<int, string> Symbol = new()
    {
        [0xA2] = "′",
        [0xA3] = "≤",
        [0xA5] = "∞",
        [0xAB] = "↔",
        [0xAC] = "←",
        [0xAD] = "↑",
        [0xAE] = "→",
        [0xAF] = "↓",
        [0xB0] = "°",
        [0xB1] = "±",
        [0xB2] = "″",
        [0xB3] = "≥",
        [0xB4] = "×",
        [0xB7] = "•",
        [0xB8] = "÷",
        [0xB9] = "≠",
        [0xBB] = "≈",
        [0xBC] = "…",
        [0xD2] = "®",
        [0xD3] = "©",
        [0xD4] = "™",
        [0x61] = "α",
        [0x62] = "β",
        [0x67] = "γ",
        [0x64] = "δ",
        [0x6C] = "λ",
        [0x6D] = "μ",
        [0x70] = "π",
        [0x57] = "Ω",
        [0xE5] = "∑",
    };

    /// <summary>The text of a sign; empty when it is a drawing that no character stands for.</summary>
    public static string Text(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var sign) || sign is < ' ' or > 0xFFFF or (>= 0xD800 and < 0xE000))
        {
            return "";
        }

        if (sign is < 0xE000 or > 0xF8FF && !"Symbol".Equals(font, StringComparison.OrdinalIgnoreCase))
        {
            return ((char)sign).ToString();
        }

        var index = sign >= PrivateUse ? sign - PrivateUse : sign;
        return "Symbol".Equals(font, StringComparison.OrdinalIgnoreCase) && Symbol.TryGetValue(index, out var text) ? text : "";
    }
}
