using System.Text.RegularExpressions;

namespace Ingest.Parsing.Html;

/// <summary>Takes the name of the site off a title: <c>Ferry sails again | Harbour Post</c>.</summary>
internal static partial class PageTitle
{
    /// <summary>Words that a headline has at least; a shorter rest is rather a section or a site.</summary>
    private const int FewestWords = 5;

    private const string Separators = "|-–—\\/>»·:_";

    /// <summary>The title without the site's name, where the title says it at the end or at the start.</summary>
    public static string WithoutSite(string title, string? site)
    {
        if (string.IsNullOrWhiteSpace(site) || title.Length <= site.Length + 2)
        {
            return title;
        }

        if (title.EndsWith(site, StringComparison.OrdinalIgnoreCase) && title[..^site.Length].TrimEnd() is [.., var sign] start && Separators.Contains(sign, StringComparison.Ordinal))
        {
            return start.TrimEnd([.. Separators, ' ']);
        }

        return title.StartsWith(site, StringComparison.OrdinalIgnoreCase) && title[site.Length..].TrimStart() is [var first, ..] end && Separators.Contains(first, StringComparison.Ordinal)
            ? end.TrimStart([.. Separators, ' '])
            : title;
    }

    /// <summary>
    /// The headline in the <c>title</c> of a page that says it nowhere else: the heading that the title repeats, or what
    /// stands before the last separator when that is long enough.
    /// </summary>
    public static string Headline(string title, IReadOnlyList<string> headings)
    {
        if (headings.FirstOrDefault(heading => Repeats(title, heading)) is { } repeated)
        {
            return repeated;
        }

        var last = Separator().Matches(title) is [.., var match] ? match : null;
        if (last is not null)
        {
            var before = title[..last.Index];
            return WordCount(before) >= FewestWords ? before : title;
        }

        return title.Length is < 15 or > 150 && headings is [var only] && only.Length > title.Length ? only : title;
    }

    /// <summary>Whether a title is a heading with something in front or behind.</summary>
    private static bool Repeats(string title, string heading)
    {
        var at = title.IndexOf(heading, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && heading.Length >= 8
            && (at == 0 || Separators.Contains(title[..at].TrimEnd()[^1], StringComparison.Ordinal))
            && (at + heading.Length == title.Length || title[(at + heading.Length)..].TrimStart() is [var next, ..] && Separators.Contains(next, StringComparison.Ordinal));
    }

    private static int WordCount(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\s[|\-–—\\/>»]\s", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
