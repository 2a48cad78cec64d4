using Ingest.Articles;
using Lingua;
using static Lingua.Language;

namespace Ingest.Parsing.Languages;

/// <summary>
/// Tells the language of an article from its copy: by its script where one language alone uses that, else by the
/// three-letter sequences that Lingua knows of 47 languages. Says nothing rather than guess. One instance serves all
/// threads; the models (about 65 MB for all of them) are loaded when they are first needed and stay.
/// </summary>
public sealed class LanguageDetector
{
    /// <summary>
    /// Letters that are looked at: more would not make the answer better. On the measured copy, 1,000 letters in
    /// the right language are recognised 19 times out of 20, and hardly ever taken for another.
    /// </summary>
    private const int MostLetters = 1200;

    /// <summary>Copy with fewer letters has no language. Below it, most of all wrong answers were found.</summary>
    private const int FewestLetters = 60;

    /// <summary>Signs of scripts that decide by themselves say more than letters.</summary>
    private const int FewestSigns = 15;

    /// <summary>The copy is read in so many pieces, each of which must have enough letters to be recognised at all.</summary>
    private const int FewestPieces = 3;

    private const int MostPieces = 8;

    private const int LettersPerPiece = 150;

    /// <summary>Pieces of which that many agree: three of three, six of eight.</summary>
    private const double Agreement = 0.75;

    /// <summary>
    /// What news is written in around the world, and the languages that would otherwise be taken for one of those, such
    /// as Afrikaans for Dutch. Languages with a script of their own are not among them.
    /// </summary>
    private static readonly Language[] Candidates =
    [
        Afrikaans, Albanian, Arabic, Basque, Belarusian, Bokmal, Bosnian, Bulgarian, Catalan, Croatian, Czech, Danish,
        Dutch, English, Estonian, Finnish, French, German, Hindi, Hungarian, Icelandic, Indonesian, Irish, Italian,
        Latvian, Lithuanian, Macedonian, Malay, Marathi, Nynorsk, Persian, Polish, Portuguese, Romanian, Russian,
        Serbian, Slovak, Slovene, Spanish, Swahili, Swedish, Tagalog, Turkish, Ukrainian, Urdu, Vietnamese, Welsh,
    ];

    private readonly Lazy<Lingua.LanguageDetector> _model = new(() => LanguageDetectorBuilder
        .FromLanguages(Candidates)
        .WithLowAccuracyMode()
        .WithLanguageModelsDirectory(Path.Combine(AppContext.BaseDirectory, "LanguageModels"))
        .Build());

    /// <summary>The language of the copy, the same for the same copy always.</summary>
    /// <param name="blocks">The article. Its credits and notes to editors do not count.</param>
    /// <returns>A BCP 47 language subtag such as <c>en</c>; null when the copy is too short or does not tell.</returns>
    public string? Detect(IEnumerable<Block> blocks)
    {
        var copy = Copy.Of(blocks, MostLetters);
        if (copy.Script is { } language)
        {
            return copy.Letters >= FewestSigns ? language : null;
        }

        if (copy.Letters < FewestLetters)
        {
            return null;
        }

        var pieces = Pieces(copy.Text, Math.Clamp(copy.Letters / LettersPerPiece, FewestPieces, MostPieces));
        if (pieces.Count < FewestPieces)
        {
            return null;
        }

        var most = pieces.Select(_model.Value.DetectLanguageOf).CountBy(found => found).MaxBy(found => found.Value);
        return most.Key == Unknown || most.Value < Agreement * pieces.Count ? null : most.Key.IsoCode6391().ToString().ToLowerInvariant();
    }

    /// <summary>Cuts the text into about equal pieces, at blanks: into fewer, where there are none.</summary>
    private static List<string> Pieces(string text, int count)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i <= count && start < text.Length; i++)
        {
            var cut = i == count ? -1 : text.IndexOf(' ', Math.Max(start, (int)((long)text.Length * i / count)));
            var end = cut < 0 ? text.Length : cut;
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }
}
