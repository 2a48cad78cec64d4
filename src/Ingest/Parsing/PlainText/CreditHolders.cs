using System.Collections.Frozen;
using Ingest.Articles;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Reads who is credited. <c>A. Name/Agency</c>, <c>A. Name via Agency</c>, <c>A. Name for Agency</c> and
/// <c>A. Name, Agency</c> name a creator and a provider. A single holder is a provider when it is one word, is all
/// in capitals, or has a word that only organisations have ("Images", "Press"); else it is the creator.
/// </summary>
internal static class CreditHolders
{
    private const int Longest = 120;

    private static readonly FrozenSet<string> OrganisationWords = new[]
    {
        "agency", "agence", "agentur", "archive", "archives", "archiv", "association", "collection", "council", "department", "gallery", "government",
        "images", "library", "magazine", "media", "museum", "news", "office", "photo", "photos", "pictures", "police", "post", "press",
        "service", "stock", "studio", "studios", "times", "university", "wire", "getty", "shutterstock", "alamy", "creative", "commons",
        "handout", "company", "ltd", "inc", "network", "syndication", "courtesy", "supplied",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "and", "of", "de", "la", "le", "du", "da", "der", "den", "van", "von", "the", "for", "via", "und", "et", "y", "e", "in", "by", "dpa", "afp", "di", "del", "bin", "al",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The credit of the holders, or null when the text is not made of names.</summary>
    public static Credit? Read(CreditKind kind, string holders)
    {
        if (holders.Length is 0 or > Longest || !AreNames(holders))
        {
            return null;
        }

        foreach (var separator in new[] { "/", " | ", " via ", " for ", " – ", " — ", ", ", " (" })
        {
            var at = holders.IndexOf(separator, StringComparison.Ordinal);
            if (at <= 0)
            {
                continue;
            }

            var first = holders[..at].Trim();
            var second = holders[(at + separator.Length)..].Trim().TrimEnd(')');
            if (second.Length == 0 || first.Length == 0)
            {
                continue;
            }

            if (!IsProvider(first))
            {
                return separator is ", " && !IsProvider(second) ? new Credit(kind, holders, null) : new Credit(kind, first, second);
            }

            return new Credit(kind, null, holders);
        }

        return IsProvider(holders) ? new Credit(kind, null, holders) : new Credit(kind, holders, null);
    }

    private static bool IsProvider(string holder)
    {
        var words = holder.Split([' ', '-', '.'], StringSplitOptions.None);
        return !holder.Contains(' ', StringComparison.Ordinal) || !holder.Any(char.IsLower) || Array.Exists(words, OrganisationWords.Contains);
    }

    private static bool AreNames(string text)
    {
        var words = text.Split([' ', '/', '|', ',', '&', '(', ')', '-', '–', '—'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 14 && Array.TrueForAll(words, IsNameWord)
            && (char.IsUpper(words[0][0]) || char.IsDigit(words[0][0]) || text[0] is '@' or '©' || words[0] is "dpa" or "afp");
    }

    private static bool IsNameWord(string word) =>
        char.IsUpper(word[0]) || char.IsDigit(word[0]) || word[0] is '@' or '©' or '\'' or '"' or '’' || SmallWords.Contains(word)
        || (!char.IsLower(word[0]) && char.IsLetter(word[0])) || word.Contains('.', StringComparison.Ordinal) || word.StartsWith("d'", StringComparison.Ordinal) || word.StartsWith("d’", StringComparison.Ordinal);
}
