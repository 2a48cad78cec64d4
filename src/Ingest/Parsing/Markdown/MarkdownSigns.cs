using System.Text.RegularExpressions;

namespace Ingest.Parsing.Markdown;

/// <summary>
/// Weighs what makes a text Markdown: headings with hashes, links, pictures, fenced code, tables, strong emphasis. Lists,
/// quoted lines, underlined lines and single emphasis are common in plain copy, too, and count only beside those.
/// </summary>
internal static partial class MarkdownSigns
{
    /// <summary>The weight from which a text is Markdown.</summary>
    public const int Enough = 3;

    /// <summary>How far signs are looked for, in characters.</summary>
    private const int Window = 64 * 1024;

    /// <summary>Longest line that is looked at: what is longer is judged by its start.</summary>
    private const int LongestLine = 2000;

    /// <summary>The weight of the signs that only Markdown has, and of all signs.</summary>
    public static (int Own, int All) Weigh(string text, int start)
    {
        var (headings, links, strong, fences, tables) = (0, 0, 0, 0, 0);
        var (lists, quotes, emphasis) = (0, 0, 0);
        var isTop = true;
        var hasText = false;
        foreach (var range in text.AsSpan(start, Math.Min(Window, text.Length - start)).EnumerateLines())
        {
            var line = range.Length > LongestLine ? range[..LongestLine] : range;
            var trimmed = line.Trim();
            if (trimmed.IsEmpty)
            {
                hasText = false;
                continue;
            }

            if (Heading().IsMatch(line))
            {
                headings += isTop ? 3 : 2;
            }
            else if (hasText && trimmed.Length >= 3 && trimmed.IndexOfAnyExcept('=') < 0)
            {
                headings += 2;
            }

            fences += line.StartsWith("```") || line.StartsWith("~~~") ? 1 : 0;
            tables += TableRule().IsMatch(line) ? 3 : 0;
            links += line.Contains('[') && Link().IsMatch(line) ? 3 : 0;
            strong += (line.Contains("**", StringComparison.Ordinal) || line.Contains("__", StringComparison.Ordinal)) && Strong().IsMatch(line) ? 2 : 0;
            lists += trimmed.Length > 2 && trimmed[0] is '-' or '*' or '+' && trimmed[1] == ' ' ? 1 : 0;
            quotes += trimmed[0] == '>' ? 1 : 0;
            emphasis += line.ContainsAny('*', '_') && Emphasis().IsMatch(line) ? 1 : 0;
            (isTop, hasText) = (false, true);
        }

        var own = headings + links + strong + tables + (fences > 1 ? 3 : 0);
        return (own, own + Math.Min(lists, 1) + Math.Min(quotes, 1) + Math.Min(emphasis, 1));
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+[^\s#]", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\]\[]{0,200}\]\((<|https?://|mailto:|www\.|/|\./|\.\./|#|[\w-]+([./][\w-]+)*\.[a-z]{2,5}\b)|^ {0,3}\[[^\]\[]{1,100}\]:\s*(https?://|/|\^)|!\[[^\]\[]{0,300}\](\(|\[)|^ {0,3}\[\^[^\]\s]{1,40}\]:", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"(^|[^*\w])\*\*[^\s*][^*]{0,300}\*\*|(^|[^_\w])__[^\s_][^_]{0,300}[^\s_]__([^_\w]|\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(^|[\s(“""])(\*[^\s*]([^*]{0,300}[^\s*])?\*|_[^\s_]([^_]{0,300}[^\s_])?_)([\s).,;:!?”""]|\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\s*\|?\s*:?-{3,}:?\s*\|[\s:|-]*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex TableRule();
}
