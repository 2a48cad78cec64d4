using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Articles;

/// <summary>
/// Language tags of BCP 47 (RFC 5646) as far as news uses them: a language of two or three letters, then optionally
/// a script, a region and variants.
/// </summary>
public static partial class LanguageTag
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "a BCP 47 language tag such as en or pt-BR";

    /// <summary>The rule as a regular expression, without anchors.</summary>
    public const string Expression = "[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,4}";

    /// <summary>The tag in the case that RFC 5646, section 2.1.1 recommends (<c>zh-Hant-TW</c>); null when it is none.</summary>
    public static string? Canonical(string? tag)
    {
        if (tag is null || !Pattern().IsMatch(tag))
        {
            return null;
        }

        var parts = tag.ToLowerInvariant().Split('-');
        for (var i = 1; i < parts.Length; i++)
        {
            parts[i] = parts[i].Length switch
            {
                2 => parts[i].ToUpperInvariant(),
                4 when char.IsAsciiLetter(parts[i][0]) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[i]),
                _ => parts[i],
            };
        }

        return string.Join('-', parts);
    }

    [GeneratedRegex("^" + Expression + @"\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
