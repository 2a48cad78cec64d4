using System.Runtime.InteropServices;

namespace Ingest.Parsing.Encodings;

/// <summary>
/// How likely it is that somebody wrote this text: the same bytes read in two encodings are compared by it. A rough
/// model of copy: letters are those of one language, of one script in a word, capitals stand at the beginning of words
/// or fill them, signs stand between words, and control characters nowhere.
/// </summary>
/// <remarks>
/// All numbers are natural logarithms of probabilities, and as the probabilities of a whole text multiply, they add up.
/// They are set by judgement and need not be exact: a wrong encoding is off by many in almost every word.
/// </remarks>
internal static class Plausibility
{
    private const double AsciiLetter = -2.8;
    private const double Blank = -1.8;
    private const double AsciiSign = -4;
    private const double RareAsciiSign = -7;
    private const double TypographicSign = -6;
    private const double WideSign = -4.5;
    private const double OddSign = -12.5;
    private const double NoCharacter = -25;
    private const double MisplacedSign = -5;
    private const double RunOfSigns = -3;
    private const double Capital = -2.3;
    private const double CapitalAfterCapital = -0.7;
    private const double SmallAfterCapitals = -1;
    private const double CapitalAfterSmall = -6;
    private const double LetterByDigit = -3;
    private const double ScriptChange = -7;

    private const string TypographicSigns = "“”‘’–—…«»„‚•·‐‑\u00A0£€§©®°½™¿¡ºª‹›×№";
    private const string ArabicAndHebrewSigns = "،؟؛־׀׃\u200E\u200F\u200C\u200D";
    private const string OpeningSigns = "„‚¿¡‹";
    private const string RareAsciiSigns = "`^~|\\{}<>[]_@#$*+=";

    /// <summary>The logarithm of the text's probability.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var shape = Shape(text, out var ascii, out var letters);
        var others = letters.Values.Sum();
        var best = double.NegativeInfinity;
        foreach (var alphabet in Alphabets.All)
        {
            var likelihood = alphabet.Mixture(ascii, others);
            foreach (var ((letter, script), count) in letters)
            {
                likelihood += count * alphabet.Letter(letter, script);
            }

            best = Math.Max(best, likelihood);
        }

        return shape + best;
    }

    /// <summary>All that does not depend on the language; and the letters, counted for what does.</summary>
    private static double Shape(ReadOnlySpan<char> text, out int ascii, out Dictionary<(char Letter, Script Script), int> letters)
    {
        var shape = 0.0;
        ascii = 0;
        letters = [];
        var before = Glyph.Of(' ');
        for (var i = 0; i < text.Length; i++)
        {
            var here = Glyph.Of(text[i]);
            if (here.IsLetter)
            {
                if (here.Character < 0x80)
                {
                    ascii++;
                    shape += AsciiLetter;
                }
                else
                {
                    var small = char.ToLowerInvariant(here.Character);
                    CollectionsMarshal.GetValueRefOrAddDefault(letters, (small, here.Script), out _)++;
                }

                var capitals = i > 1 && before.IsCapital && char.IsUpper(text[i - 2]);
                shape += InWord(before, here, capitals);
            }
            else
            {
                shape += Sign(before, here, i + 1 < text.Length && Glyph.Of(text[i + 1]).IsLetter);
            }

            before = here;
        }

        return shape;
    }

    private static double InWord(Glyph before, Glyph here, bool afterCapitals)
    {
        if (!before.IsLetter)
        {
            return (here.IsCapital ? Capital : 0) + (char.IsDigit(before.Character) && here.Character >= 0x80 ? LetterByDigit : 0);
        }

        var change = before.Script == here.Script || (before.IsEastAsian && here.IsEastAsian) ? 0 : ScriptChange;
        return change + (before.IsCapital, here.IsCapital) switch
        {
            (true, true) => CapitalAfterCapital,
            (false, true) when before.IsSmall => CapitalAfterSmall,
            (true, false) when afterCapitals && here.IsSmall => SmallAfterCapitals,
            _ => 0,
        };
    }

    private static double Sign(Glyph before, Glyph here, bool letterFollows)
    {
        var character = here.Character;
        if (character is ' ' or '\n' or '\r' or '\t')
        {
            return Blank;
        }

        if (character == before.Character && !here.IsNone)
        {
            return RunOfSigns;
        }

        if (character < 0x80)
        {
            return char.IsControl(character) || RareAsciiSigns.Contains(character) ? RareAsciiSign : AsciiSign;
        }

        if (here.IsNone)
        {
            return NoCharacter;
        }

        if (character is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFF60')
        {
            return before.IsEastAsian || before.Character >= '\u3000' ? WideSign : OddSign;
        }

        if (ArabicAndHebrewSigns.Contains(character))
        {
            return before.Script is Script.Arabic or Script.Hebrew ? AsciiSign : OddSign;
        }

        var joins = character is '’' or '·' or '‐' or '‑' or '\u200C' or '\u200D' || before.IsEastAsian;
        var misplaced = before.IsLetter && !joins && (letterFollows || OpeningSigns.Contains(character));
        return (TypographicSigns.Contains(character) ? TypographicSign : OddSign) + (misplaced ? MisplacedSign : 0);
    }
}
