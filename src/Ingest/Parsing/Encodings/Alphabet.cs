using System.Collections.Frozen;

namespace Ingest.Parsing.Encodings;

/// <summary>
/// What copy in one language looks like outside ASCII: how much of it there is, and which letters, as probabilities.
/// </summary>
internal sealed class Alphabet
{
    /// <summary>The last letter of an alphabet is about e^-4, a fiftieth, as frequent as its first. It is so in most languages.</summary>
    private const double Decline = 4;

    /// <summary>How many times as many, or as few, letters outside ASCII some copy has as other copy in that language.</summary>
    private const double Spread = 3;

    /// <summary>A letter that the language does not have, but its script has: in foreign names.</summary>
    private static readonly double Foreign = Math.Log(0.0005);

    /// <summary>A rare character of a script that has tens of thousands.</summary>
    private static readonly double Rare = Math.Log(0.00001);

    /// <summary>A letter of another script.</summary>
    private static readonly double Alien = Math.Log(0.000002);

    private readonly FrozenDictionary<char, double> _letters;
    private readonly IReadOnlySet<char> _common;
    private readonly Script[] _scripts;
    private readonly double _commonLetter;
    private readonly double _foreignLetter;
    private readonly double _density;

    /// <summary>An alphabet.</summary>
    /// <param name="density">How many of the letters are not ASCII, from 0 to 1.</param>
    /// <param name="ordered">Those letters, in lower case, the most frequent first.</param>
    /// <param name="scripts">The scripts that the language is written in.</param>
    public Alphabet(double density, string ordered, params Script[] scripts)
    {
        _scripts = scripts;
        _common = FrozenSet<char>.Empty;
        _density = density;
        _foreignLetter = Foreign;
        _letters = Shares(ordered, 1, place => Math.Exp(-Decline * place / ordered.Length));
    }

    /// <summary>The characters of a language that has thousands of them.</summary>
    /// <param name="ordered">The most frequent ones, the most frequent first: half of all copy.</param>
    /// <param name="common">Those that are in common use: nearly all the rest of it.</param>
    /// <param name="scripts">The scripts that the language is written in.</param>
    public Alphabet(string ordered, IReadOnlySet<char> common, params Script[] scripts)
    {
        _density = 0.95;
        _foreignLetter = Rare;
        _scripts = scripts;
        _common = common;
        _letters = Shares(ordered, 0.55, place => 1.0 / (place + 5));
        _commonLetter = Math.Log(0.44 / common.Count);
    }

    /// <summary>The logarithm of the probability that so many letters are in ASCII and so many are not.</summary>
    public double Mixture(int ascii, int other)
    {
        var copy = Math.Clamp((double)other / Math.Max(1, ascii + other), _density / Spread, Math.Min(_density * Spread, 0.99));
        var unusual = Math.Log(copy / _density);
        return (ascii * Math.Log(1 - copy)) + (other * Math.Log(copy)) - (unusual * unusual);
    }

    /// <summary>The logarithm of the probability that a letter outside ASCII is this one.</summary>
    /// <param name="letter">A letter outside ASCII, in lower case.</param>
    /// <param name="script">Its script.</param>
    public double Letter(char letter, Script script)
    {
        if (_letters.TryGetValue(letter, out var share))
        {
            return share;
        }

        if (_common.Contains(letter))
        {
            return _commonLetter;
        }

        return Array.IndexOf(_scripts, script) >= 0 ? _foreignLetter : Alien;
    }

    private static FrozenDictionary<char, double> Shares(string ordered, double all, Func<int, double> weight)
    {
        var total = Enumerable.Range(0, ordered.Length).Sum(weight);
        return ordered.Select((letter, place) => (letter, Share: Math.Log(all * weight(place) / total)))
            .DistinctBy(pair => pair.letter)
            .ToFrozenDictionary(pair => pair.letter, pair => pair.Share);
    }
}
