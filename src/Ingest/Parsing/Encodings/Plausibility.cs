using System.Globalization;

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
    private const double OddSign = -11;
    private const double NoCharacter = -25;
    private const double SignInWord = -5;
    private const double RunOfSigns = -3;
    private const double Capital = -2.3;
    private const double CapitalAfterCapital = -0.7;
    private const double SmallAfterCapitals = -1;
    private const double CapitalAfterSmall = -6;
    private const double LetterByDigit = -3;
    private const double ScriptChange = -7;

    private const string TypographicSigns = "“”‘’–—…«»„‚•·‐‑\u00A0£€§©®°½™¿¡ºª‹›\u200E\u200F\u200C\u200D،؟؛×№";
    private const string RareAsciiSigns = "`^~|\\{}<>[]_@#$*+=";

    /// <summary>The logarithm of the text's probability.</summary>
    public static double Of(ReadOnlySpan<char> text)
    {
        var shape = Shape(text, out var ascii, out var letters);
        var best = double.NegativeInfinity;
        foreach (var alphabet in Alphabets.All)
        {
            var likelihood = ascii * alphabet.Ascii;
            foreach (var (letter, (script, count)) in letters)
            {
                likelihood += count * alphabet.Letter(letter, script);
            }

            best = Math.Max(best, likelihood);
        }

        return shape + best;
    }

    /// <summary>Whether the character is one that only a wrong encoding yields.</summary>
    public static bool IsNone(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || character is >= '\x80' and <= '\x9F' or '\uFFFD';

    /// <summary>All that does not depend on the language; and the letters, counted for what does.</summary>
    private static double Shape(ReadOnlySpan<char> text, out int ascii, out Dictionary<char, (Script Script, int Count)> letters)
    {
        var shape = 0.0;
        ascii = 0;
        letters = [];
        var before = new Place(' ');
        for (var i = 0; i < text.Length; i++)
        {
            var here = new Place(text[i]);
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
                    letters[small] = (here.Script, letters.TryGetValue(small, out var known) ? known.Count + 1 : 1);
                }

                var capitals = i > 1 && before.IsCapital && char.IsUpper(text[i - 2]);
                shape += InWord(before, here, capitals);
            }
            else
            {
                shape += Sign(before, here, i + 1 < text.Length && char.IsLetter(text[i + 1]));
            }

            before = here;
        }

        return shape;
    }

    private static double InWord(Place before, Place here, bool afterCapitals)
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

    private static double Sign(Place before, Place here, bool letterFollows)
    {
        var character = here.Character;
        if (character is ' ' or '\n' or '\r' or '\t')
        {
            return Blank;
        }

        if (character < 0x80)
        {
            return char.IsControl(character) || RareAsciiSigns.Contains(character) ? RareAsciiSign : AsciiSign;
        }

        if (IsNone(character))
        {
            return NoCharacter;
        }

        if (character is >= '\u3000' and <= '\u303F' or >= '\uFF00' and <= '\uFFEF')
        {
            return WideSign;
        }

        if (character == before.Character)
        {
            return RunOfSigns;
        }

        var inWord = before.IsLetter && letterFollows && character is not ('’' or '·' or '‐' or '‑' or '\u200C' or '\u200D') && !before.IsEastAsian;
        return (TypographicSigns.Contains(character) ? TypographicSign : OddSign) + (inWord ? SignInWord : 0);
    }

    /// <summary>A character with what the model asks of it.</summary>
    private readonly struct Place(char character)
    {
        public char Character { get; } = character;

        public bool IsLetter { get; } = char.IsLetter(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark || character == 'ー';

        public bool IsCapital { get; } = char.IsUpper(character);

        public bool IsSmall { get; } = char.IsLower(character);

        public Script Script { get; } = ScriptOf(character);

        public bool IsEastAsian => Script is Script.Han or Script.Kana or Script.Hangul;

        private static Script ScriptOf(char character) => character switch
        {
            < '\u0370' or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
            < '\u0400' or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
            < '\u0530' => Script.Cyrillic,
            >= '\u0590' and < '\u0600' => Script.Hebrew,
            >= '\u0600' and < '\u0780' => Script.Arabic,
            >= '\u0E00' and < '\u0E80' => Script.Thai,
            >= '\u3040' and < '\u3100' => Script.Kana,
            (>= '\u3400' and < '\uA000') or '\u3005' => Script.Han,
            (>= '\u1100' and < '\u1200') or (>= '\uAC00' and < '\uD7A4') => Script.Hangul,
            _ => Script.Other,
        };
    }
}
