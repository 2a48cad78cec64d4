namespace Ingest.Parsing.Wire;

/// <summary>
/// Reads the letters that national versions of the 7-bit set (ISO 646) put in place of brackets and braces: German
/// (DIN 66003), Swedish and Finnish (SEN 850200), Danish and Norwegian (DS 2089, NS 4551). Only text that has them in its
/// words, and is in one of those languages by its small words, is taken to be so.
/// </summary>
internal static class NationalCharacters
{
    private const string Replaced = "[\\]{|}~";

    /// <summary>Such letters that a text must have: fewer may be a slip.</summary>
    private const int Fewest = 3;

    private static readonly (string[] Words, string Letters)[] Versions =
    [
        ([" der ", " und ", " die ", " das "], "ÄÖÜäöüß"),
        ([" och ", " att ", " det ", " som "], "ÄÖÅäöå~"),
        ([" og ", " af ", " av ", " det "], "ÆØÅæøå~"),
    ];

    public static string Read(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') >= 0 || CountAtWords(text) < Fewest)
        {
            return text;
        }

        var (words, letters) = Versions.MaxBy(version => version.Words.Count(word => text.Contains(word, StringComparison.Ordinal)));
        return Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal))
            ? string.Create(text.Length, (text, letters), static (span, state) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    var at = Replaced.IndexOf(state.text[i], StringComparison.Ordinal);
                    span[i] = at < 0 ? state.text[i] : state.letters[at];
                }
            })
            : text;
    }

    private static int CountAtWords(string text)
    {
        var count = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            count += text[i] is '{' or '|' or '}' or '~' && (char.IsAsciiLetter(text[i - 1]) || char.IsAsciiLetter(text[i + 1])) ? 1 : 0;
        }

        return count;
    }
}
