using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>
/// Reads names out of what markup calls an author or a byline: without "By", titles, papers and dates, and one by one
/// where several are given. A name that is no person's, a paper's or a column's, stays as it is.
/// </summary>
internal static partial class BylineText
{
    /// <summary>Longest text that is looked at.</summary>
    private const int Longest = 300;

    /// <summary>The names of all the texts, none twice.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string> texts) =>
        [.. texts.SelectMany(Read).DistinctBy(name => name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The names of a text; none when it says no name.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var bare = Bare(text);
        if (bare.Length == 0)
        {
            return [];
        }

        // Some systems write a list of authors with semicolons or bars.
        var names = bare.Split(['|', ';', '•', '·'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > 1 && Array.TrueForAll(names, PersonNames.IsName) && bare.Contains(';', StringComparison.Ordinal))
        {
            return names;
        }

        var first = names.Length > 0 ? names[0] : "";
        if (PersonNames.Read(first) is { } persons && (persons.Count > 1 || persons[0].Contains(' ', StringComparison.Ordinal) || persons[0].Length == first.Length))
        {
            return persons;
        }

        return first.Length is > 1 and <= Limits.NameCharacters && first.Any(char.IsLetter) ? [first] : [];
    }

    /// <summary>Whether a line says nothing but these names.</summary>
    public static bool Says(string line, IReadOnlyList<string> names)
    {
        if (names.Count == 0 || line.Length > Longest)
        {
            return false;
        }

        var rest = Bare(line);
        foreach (var name in names)
        {
            rest = rest.Replace(name, "", StringComparison.OrdinalIgnoreCase);
        }

        return rest.Length < Bare(line).Length && rest.Trim(' ', ',', '&', '.').ToUpperInvariant() is "" or "AND" or "UND" or "ET" or "Y" or "E";
    }

    private static string Bare(string text)
    {
        var line = CopyText.Of(UnicodeText.Name(text));
        if (line.Length > Longest || line.Contains("://", StringComparison.Ordinal) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        line = Opening().Replace(line, "");
        line = MailAddress().Replace(line, " ");
        line = Stamp().Match(line) is { Success: true } stamp ? line[..stamp.Index] : line;
        return UnicodeText.Collapse(line).Trim(' ', ',', ':', '|', '-', '–', '—', '/', '•', '·', '(');
    }

    [GeneratedRegex(@"^((written|words|story|report|reported|posted|published|text|article)( and \w+)? by|by|von|por|par|door|av|af|di|de la rédaction de|authors?|autor(in|es|en)?|auteurs?|reporter|übermittelt von)[\s:]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[(<\[]?[\w.+-]+@[\w-]+\.[\w.-]+[)>\]]?", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MailAddress();

    /// <summary>Where a date, a time or what else was run together with the names begins.</summary>
    [GeneratedRegex(@"[0-9]{1,2}[:./][0-9]{2}|[0-9]{1,2}(st|nd|rd|th)?\.? \p{L}{3,}\.? [0-9]{4}|[0-9]{4}-[0-9]{2}|\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? [0-9]{1,2}\b|\b(Published|Updated|Posted|Last updated|PUBLISHED|UPDATED|Edited by)\b|\b(Follow|on Twitter)\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Stamp();
}
