namespace Ingest.Parsing.Languages;

/// <summary>Scripts that news is written in by one language alone.</summary>
internal static class OwnScripts
{
    public const string Chinese = "zh";

    public const string Japanese = "ja";

    /// <summary>The language of the character's script. Of Han characters and kana that is Chinese.</summary>
    public static string? Language(char character) => character switch
    {
        >= '\u0370' and < '\u0400' or >= '\u1F00' and < '\u2000' => "el",
        >= '\u0530' and < '\u0590' => "hy",
        >= '\u0590' and < '\u0600' => "he",
        >= '\u0A80' and < '\u0B00' => "gu",
        >= '\u0B80' and < '\u0C00' => "ta",
        >= '\u0C00' and < '\u0C80' => "te",
        >= '\u0C80' and < '\u0D00' => "kn",
        >= '\u0D00' and < '\u0D80' => "ml",
        >= '\u0D80' and < '\u0E00' => "si",
        >= '\u0E00' and < '\u0E80' => "th",
        >= '\u0E80' and < '\u0F00' => "lo",
        >= '\u10A0' and < '\u1100' => "ka",
        >= '\u1780' and < '\u1800' => "km",
        >= '\u1100' and < '\u1200' or >= '\uAC00' and < '\uD7A4' => "ko",
        >= '\u3005' and <= '\u3007' or >= '\u3400' and < '\uA000' => Chinese,
        _ when IsKana(character) => Chinese,
        _ => null,
    };

    /// <summary>Whether it is hiragana or katakana.</summary>
    public static bool IsKana(char character) => character is (>= '\u3041' and < '\u3100') or (>= '\uFF66' and < '\uFFA0');
}
