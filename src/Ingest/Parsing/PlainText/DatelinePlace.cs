using System.Collections.Frozen;

namespace Ingest.Parsing.PlainText;

/// <summary>Recognises the place of a dateline: one to four capitalised words, or several such joined by a slash.</summary>
internal static class DatelinePlace
{
    private const int MostWords = 5;
    private const int Longest = 80;

    private static readonly string[] Particles = ["de", "la", "le", "les", "del", "des", "du", "di", "da", "do", "dos", "am", "an", "der", "den", "im", "bei", "sur", "sous", "of", "the", "upon", "on", "es", "y", "and", "al", "el"];

    /// <summary>Words in capitals that open labels and slogans, and alliances that open sentences.</summary>
    private static readonly FrozenSet<string> NoPlaces = new[]
    {
        "ANALYSIS", "BREAKING", "CLARIFICATION", "COMMENT", "CORRECTION", "EDITORIAL", "EXCLUSIVE", "FACTBOX", "FEATURE", "FOCUS",
        "GALLERY", "INTERVIEW", "LATEST", "LIVE", "NEWS", "NOTE", "OPINION", "PHOTO", "PHOTOS", "PICTURES", "POLL", "PREVIEW", "PROFILE",
        "QUESTION", "ANSWER", "QUIZ", "REPORT", "REVIEW", "RESULTS", "SPECIAL", "SPORT", "SUMMARY", "TIMELINE", "UPDATE", "UPDATED", "URGENT",
        "VIDEO", "WARNING", "WATCH", "WORLD", "ADVISORY", "ALERT", "BUSINESS", "NATO", "UNESCO", "UNICEF", "OPEC", "FIFA", "UEFA", "NASA", "WHO", "IMF",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words in capitals that show a sentence, or its first words, set like that.</summary>
    private static readonly FrozenSet<string> SentenceWords = new[]
    {
        "A", "AN", "ARE", "HAS", "HE", "HOW", "I", "I'M", "I’M", "IS", "IT", "IT'S", "IT’S", "NO", "NOT", "SHE", "THAT", "THEY", "THIS", "TO", "WAS", "WE",
        "WHAT", "WHEN", "WHY", "WITH", "YES", "YOU",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text could be a place, in capitals or not.</summary>
    public static bool IsPlace(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest || !char.IsUpper(text[0]))
        {
            return false;
        }

        foreach (var range in text.Split('/'))
        {
            if (!IsOnePlace(text[range].Trim(' ')))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Whether a place in capitals stands for itself, without a date or an agency. A short acronym does not, and
    /// nor does a word that opens labels.
    /// </summary>
    public static bool IsCertain(ReadOnlySpan<char> place)
    {
        if (!LetterCase.IsCapitals(place) || place.Length < 4)
        {
            return false;
        }

        var labels = NoPlaces.GetAlternateLookup<ReadOnlySpan<char>>();
        var sentenceWords = SentenceWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in place.Split(' '))
        {
            if (sentenceWords.Contains(place[range]) || (range.Start.Value == 0 && labels.Contains(place[range])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOnePlace(ReadOnlySpan<char> place)
    {
        if (place.IsEmpty)
        {
            return false;
        }

        var words = 0;
        foreach (var range in place.Split(' '))
        {
            var word = place[range];
            if (word.IsEmpty || ++words > MostWords)
            {
                return false;
            }

            if (!char.IsUpper(word[0]) && !(words > 1 && IsParticle(word)) && !word.StartsWith("d'", StringComparison.Ordinal) && !word.StartsWith("d’", StringComparison.Ordinal))
            {
                return false;
            }

            foreach (var character in word)
            {
                if (!char.IsLetter(character) && character is not ('\'' or '’' or '-' or '.' or '‑'))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsParticle(ReadOnlySpan<char> word)
    {
        foreach (var particle in Particles)
        {
            if (word.SequenceEqual(particle))
            {
                return true;
            }
        }

        return false;
    }
}
