using System.Collections.Frozen;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Weighs the signs that a line without a full stop is nevertheless running text: its length, its articles and
/// auxiliary verbs, a weekday, an attribution, a relative clause. Headlines and sub-headings do without them.
/// </summary>
/// <param name="Weight">The signs of running text.</param>
/// <param name="Words">The number of words.</param>
/// <param name="Articles">Definite and indefinite articles among them.</param>
/// <param name="Auxiliaries">Auxiliary verbs and "said" among them.</param>
internal readonly record struct SentenceSigns(int Weight, int Words, int Articles, int Auxiliaries)
{
    private static readonly FrozenSet<string> ArticleWords = new[]
    {
        "a", "an", "the",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Articles of languages whose headlines keep them more often than English ones.</summary>
    private static readonly FrozenSet<string> ForeignArticleWords = new[]
    {
        "der", "die", "das", "den", "dem", "ein", "eine", "einen", "einem", "einer",
        "le", "la", "les", "une", "du", "el", "los", "las", "una", "il", "lo", "gli", "het", "een", "o", "os", "um", "uma",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> AuxiliaryWords = new[]
    {
        "has", "have", "had", "was", "were", "been", "said", "told", "hat", "haben", "wurde", "wurden", "war", "waren",
        "ont", "été", "était", "ha", "han", "fue", "fueron", "heeft", "hebben", "werd", "foi", "foram",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weekdays = new[]
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> ClauseWords = new[] { "who", "which", "where", "after", "amid", "but", "although", "while", "because" }
        .ToFrozenSet(StringComparer.Ordinal);

    public static SentenceSigns Of(ReadOnlySpan<char> line)
    {
        var articles = ArticleWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var auxiliaries = AuxiliaryWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var weekdays = Weekdays.GetAlternateLookup<ReadOnlySpan<char>>();
        var clauses = ClauseWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var foreignArticles = ForeignArticleWords.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, articleCount, foreignCount, auxiliaryCount, weight) = (0, 0, 0, 0, 0);
        var hasOpeningArticle = false;
        var previous = ReadOnlySpan<char>.Empty;
        foreach (var range in line.Split(' '))
        {
            var raw = line[range];
            var word = raw.Trim(",;:\"“”‘()");
            words++;
            var opensWithArticle = words == 1 && word is "A" or "An" or "The";
            hasOpeningArticle |= opensWithArticle;
            articleCount += opensWithArticle || articles.Contains(word) ? 1 : 0;
            foreignCount += foreignArticles.Contains(word) ? 1 : 0;
            weight += opensWithArticle ? 1 : 0;
            weight += words == 1 && word is "I" or "He" or "She" or "It" or "They" or "We" or "His" or "Her" or "But" or "And" ? 2 : 0;
            auxiliaryCount += auxiliaries.Contains(word) || (previous is "is" or "are" or "be" && word.EndsWith("ing", StringComparison.Ordinal)) ? 1 : 0;
            // "A man has been …": headlines say "Man is …" or "Man …ed".
            weight += hasOpeningArticle && auxiliaryCount == 1 && word is "has" or "have" or "had" ? 3 : 0;
            weight += previous is "on" or "On" or "am" or "le" && weekdays.Contains(word) ? 1 : 0;
            weight += (previous.EndsWith(",", StringComparison.Ordinal) && clauses.Contains(word)) || (previous is "according" && word is "to") ? 1 : 0;
            // Another sentence starts within the line.
            weight += previous.Length > 4 && previous[^1] == '.' && char.IsLower(previous[^2]) && word.Length > 0 && char.IsUpper(word[0]) ? 2 : 0;
            previous = raw;
        }

        weight += Math.Min(articleCount, 3) switch { 3 => 2, 2 => 1, _ => 0 };
        weight += foreignCount / 3;
        weight += Math.Min(auxiliaryCount, 2);
        weight += line.Length switch { >= 200 => 6, >= 170 => 5, >= 130 => 3, >= 100 => 2, >= 80 => 1, _ => 0 };
        return new SentenceSigns(weight, words, articleCount + foreignCount, auxiliaryCount);
    }
}
