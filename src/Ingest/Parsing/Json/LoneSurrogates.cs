using System.Globalization;

namespace Ingest.Parsing.Json;

/// <summary>
/// Mends escapes such as <c>\ud800</c> that stand for half a character: software that cuts strings by length leaves
/// them, and a JSON reader refuses the whole string.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The JSON with each of them made <c>\uFFFD</c>, so that every character keeps its place.</summary>
    public static string Replace(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var mended = json.ToCharArray();
        var at = 0;
        while (at < json.Length && json.IndexOf('\\', at) is >= 0 and var escape)
        {
            if (Unit(json, escape) is not { } unit || !char.IsSurrogate(unit))
            {
                // The character behind a backslash belongs to it, be it another backslash.
                at = escape + 2;
            }
            else if (char.IsHighSurrogate(unit) && Unit(json, escape + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                at = escape + (2 * EscapeLength);
            }
            else
            {
                @"\uFFFD".CopyTo(mended.AsSpan(escape));
                at = escape + EscapeLength;
            }
        }

        return new string(mended);
    }

    /// <summary>The UTF-16 unit that is escaped at a position; null when none is.</summary>
    private static char? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
