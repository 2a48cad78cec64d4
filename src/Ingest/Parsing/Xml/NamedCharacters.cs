using System.Text.RegularExpressions;
using AngleSharp.Html;

namespace Ingest.Parsing.Xml;

/// <summary>
/// Puts characters in place of HTML's named references (<c>&amp;nbsp;</c>, <c>&amp;eacute;</c>), which XML knows only from a DTD that is
/// never read, and of references to the control characters 128 to 159, by which writers mean those of Windows-1252. XML's own
/// five and names that HTML does not know stay: an entity of the document's own making is never expanded.
/// </summary>
internal static partial class NamedCharacters
{
    /// <summary>The text with the references resolved, in time proportional to its length. It has the same lines.</summary>
    public static string Resolve(string text) =>
        text.Contains('&', StringComparison.Ordinal) ? Reference().Replace(text, match => Replacement(match)) : text;

    /// <summary>Where a column, counted from 1, of a resolved line was before.</summary>
    public static int ColumnBefore(string line, int column)
    {
        var saved = 0;
        foreach (Match match in Reference().Matches(line))
        {
            var length = Replacement(match).Length;
            if (match.Index - saved + length >= column)
            {
                break;
            }

            saved += match.Length - length;
        }

        return column + saved;
    }

    private static string Replacement(Match match)
    {
        var reference = match.ValueSpan;
        if (reference[1] == '#')
        {
            var code = reference[2] is 'x' or 'X'
                ? int.Parse(reference[3..^1], System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture)
                : int.Parse(reference[2..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            return HtmlEntityProvider.IsInCharacterTable(code) && HtmlEntityProvider.GetSymbolFromTable(code) is { Length: > 0 } symbol ? symbol : match.Value;
        }

        if (reference[1..^1] is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            return match.Value;
        }

        // A few names stand for XML's own signs, which must not become markup.
        return HtmlEntityProvider.Resolver.GetSymbol(match.Value[1..]) is { Length: > 0 } character
            ? character.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            : match.Value;
    }

    [GeneratedRegex("&([A-Za-z][A-Za-z0-9]{1,31}|#(12[89]|1[345][0-9]|[xX][89][0-9A-Fa-f]));", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
