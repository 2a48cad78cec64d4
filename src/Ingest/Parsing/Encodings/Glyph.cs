using System.Globalization;

namespace Ingest.Parsing.Encodings;

/// <summary>What <see cref="Plausibility"/> asks of a character. Looked up in a table, as it is asked of every one in every encoding.</summary>
internal readonly struct Glyph
{
    private static readonly Glyph[] Table = [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => new Glyph((char)code))];

    private readonly Traits _traits;

    private Glyph(char character)
    {
        Character = character;
        Script = ScriptOf(character);
        var category = char.GetUnicodeCategory(character);
        _traits = (IsPartOfWords(character, category) ? Traits.Letter : Traits.None)
            | (category == UnicodeCategory.UppercaseLetter ? Traits.Capital : Traits.None)
            | (category == UnicodeCategory.LowercaseLetter ? Traits.Small : Traits.None)
            | (category is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned || character is >= '\x80' and <= '\x9F' or '\uFFFD' ? Traits.Unwritten : Traits.None);
    }

    [Flags]
    private enum Traits : byte
    {
        None = 0,
        Letter = 1,
        Capital = 2,
        Small = 4,
        Unwritten = 8,
    }

    public char Character { get; }

    public Script Script { get; }

    /// <summary>Whether it is part of words: a letter, or a mark on one.</summary>
    public bool IsLetter => (_traits & Traits.Letter) != Traits.None;

    public bool IsCapital => (_traits & Traits.Capital) != Traits.None;

    public bool IsSmall => (_traits & Traits.Small) != Traits.None;

    /// <summary>Whether it is one that only a wrong encoding yields.</summary>
    public bool IsNone => (_traits & Traits.Unwritten) != Traits.None;

    public bool IsEastAsian => Script is Script.Han or Script.Kana or Script.Hangul;

    public static Glyph Of(char character) => Table[character];

    private static bool IsPartOfWords(char character, UnicodeCategory category) => category switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => true,

        // The florin sign and the spacing circumflex of windows-1252 are letters to Unicode only.
        _ => char.IsLetter(character) && character is not ('ƒ' or 'ˆ'),
    };

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
