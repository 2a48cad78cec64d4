namespace Ingest.Parsing.PlainText;

/// <summary>
/// Reads a list of persons' names, <c>A. Name, B. Name and C. Name</c>: each one to five capitalised words with
/// small particles between. What follows a comma in place of a name, a title or an agency, is left out, and so is the
/// paper behind "for".
/// </summary>
internal static class PersonNames
{
    /// <summary>Longest list of names.</summary>
    public const int Longest = 160;

    private static readonly string[] Conjunctions = ["and", "&", "und", "et", "y", "e", "i", "og", "och", "mit", "avec"];

    private static readonly string[] Particles =
        ["de", "van", "der", "den", "von", "la", "le", "du", "da", "dos", "das", "del", "della", "di", "bin", "ibn", "al", "el", "ter", "ten", "zu", "af", "av", "d'", "st"];

    private static readonly string[] TitleWords =
        ["writer", "reporter", "correspondent", "editor", "staff", "bureau", "columnist", "critic", "chief", "press", "news", "agency",
         "service", "contributor", "producer", "journalist", "redakteur", "korrespondent", "in", "for", "of", "at"];

    /// <summary>The names, or null when the text is no list of them.</summary>
    public static List<string>? Read(ReadOnlySpan<char> text)
    {
        text = Blanks.Trim(text);
        if (text.IsEmpty || text.Length > Longest)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var (part, isJoined) in Split(text.ToString()))
        {
            var isAgency = !isJoined && !part.Contains(' ', StringComparison.Ordinal) && names is [var first, ..] && first.Contains(' ', StringComparison.Ordinal);
            if (names.Count > 0 && (IsTitle(part) || isAgency))
            {
                continue;
            }

            if (!IsName(part))
            {
                return null;
            }

            names.Add(part);
        }

        return names.Count == 0 ? null : names;
    }

    /// <summary>Whether a text is one name: capitalised words of letters, with particles between them.</summary>
    public static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5 || text.Length > Articles.Limits.NameCharacters)
        {
            return false;
        }

        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var isParticle = Particles.Contains(word, StringComparer.Ordinal) && i + 1 < words.Length;
            if (!isParticle && !IsNameWord(word))
            {
                return false;
            }
        }

        return !Particles.Contains(words[^1], StringComparer.Ordinal) && !MonthNames.IsDay(words[0]) && (words.Length > 1 || MonthNames.Find(words[0]) == 0);
    }

    private static bool IsNameWord(string word)
    {
        var start = word.StartsWith("d'", StringComparison.Ordinal) || word.StartsWith("d’", StringComparison.Ordinal) ? 2 : 0;
        return word.Length > start && word.Length <= 30
            && (char.IsUpper(word[start]) || (word.StartsWith("al-", StringComparison.Ordinal) && word.Length > 3))
            && word.All(character => char.IsLetter(character) || character is '\'' or '’' or '-' or '.' or '\u2011'
                || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark);
    }

    private static bool IsTitle(string part) => part.Split([' ', '-'], StringSplitOptions.None).Any(word => TitleWords.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>The parts between commas and conjunctions, and whether it is a conjunction that a part stands behind.</summary>
    private static IEnumerable<(string Part, bool IsJoined)> Split(string text)
    {
        foreach (var part in text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var start = 0;
            for (var i = 0; i <= words.Length; i++)
            {
                if (i == words.Length || Conjunctions.Contains(words[i], StringComparer.OrdinalIgnoreCase))
                {
                    // A. Name for Paper
                    var length = words.AsSpan(start, i - start).IndexOf("for");
                    if (i > start)
                    {
                        yield return (string.Join(' ', words, start, length > 1 ? length : i - start), start > 0);
                    }

                    start = i + 1;
                }
            }
        }
    }
}
