using System.Globalization;

namespace Ingest.Benchmarks.Similar;

/// <summary>A way to make another text of a text.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Verdict">What the two should be called.</param>
/// <param name="Apply">Makes it: of the sentences, with sentences of other articles to take from; null where the text is too short for it.</param>
internal sealed record Edit(string Name, Verdict Verdict, Func<IReadOnlyList<string>, IReadOnlyList<string>, Random, IReadOnlyList<string>?> Apply)
{
    public static IReadOnlyList<Edit> All { get; } =
    [
        new("1 word changed", Verdict.Similar, (text, other, random) => ChangeWords(text, other, random, _ => 1)),
        Words(0.02, Verdict.Similar),
        Words(0.05, Verdict.Similar),
        Dropped(0.1, Verdict.Similar),
        Added(0.1, Verdict.Similar),
        Words(0.1, Verdict.Either),
        Dropped(0.25, Verdict.Either),
        Added(0.25, Verdict.Either),
        Words(0.15, Verdict.Either),
        Words(0.2, Verdict.Either),
        Replaced(0.25, Verdict.Either),
        Replaced(0.5, Verdict.Different),
        Replaced(0.75, Verdict.Different),
    ];

    private static Edit Words(double share, Verdict verdict) =>
        new(Title(share, "words changed"), verdict, (text, other, random) => ChangeWords(text, other, random, words => (int)Math.Round(share * words)));

    private static Edit Dropped(double share, Verdict verdict) =>
        new(Title(share, "sentences dropped"), verdict, (text, _, random) => Places(text, share, random) is { } places ? [.. text.Where((_, place) => !places.Contains(place))] : null);

    private static Edit Added(double share, Verdict verdict) => new(
        Title(share, "sentences added"),
        verdict,
        (text, other, random) => Places(text, share, random) is { } places ? [.. text.SelectMany((sentence, place) => places.Contains(place) ? [Pick(other, random), sentence] : new[] { sentence })] : null);

    private static Edit Replaced(double share, Verdict verdict) => new(
        Title(share, "sentences replaced"),
        verdict,
        (text, other, random) => Places(text, share, random) is { } places ? [.. text.Select((sentence, place) => places.Contains(place) ? Pick(other, random) : sentence)] : null);

    private static string Title(double share, string what) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} % of {what}");

    private static List<string>? ChangeWords(IReadOnlyList<string> text, IReadOnlyList<string> other, Random random, Func<int, int> count)
    {
        var sentences = text.Select(sentence => sentence.Split(' ')).ToList();
        var places = sentences.SelectMany(words => Enumerable.Range(0, words.Length).Select(word => (Words: words, Word: word))).ToArray();
        var changed = count(places.Length);
        if (changed < 1)
        {
            return null;
        }

        random.Shuffle(places);
        foreach (var (words, word) in places.Take(changed))
        {
            words[word] = Pick(Pick(other, random).Split(' '), random);
        }

        return [.. sentences.Select(words => string.Join(' ', words))];
    }

    /// <summary>Some sentences; null where that would be none.</summary>
    private static HashSet<int>? Places(IReadOnlyList<string> text, double share, Random random)
    {
        var places = Enumerable.Range(0, text.Count).ToArray();
        random.Shuffle(places);
        var count = (int)(share * text.Count);
        return count > 0 ? [.. places.Take(count)] : null;
    }

    private static string Pick(IReadOnlyList<string> items, Random random) => items[random.Next(items.Count)];
}
