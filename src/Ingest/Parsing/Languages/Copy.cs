using System.Text;
using Ingest.Articles;

namespace Ingest.Parsing.Languages;

/// <summary>The beginning of an article's running text.</summary>
/// <param name="Text">The text, its blocks put one after the other.</param>
/// <param name="Letters">How many letters it has.</param>
/// <param name="Script">The language, when most of the letters are of a script that no other language uses.</param>
internal sealed record Copy(string Text, int Letters, string? Script)
{
    /// <summary>Of all letters, so many must be of the one script: names and quotations may be in another.</summary>
    private const double Most = 2.0 / 3;

    /// <summary>Japanese has more kana than this among its Han characters, Chinese only in quotations.</summary>
    private const double JapaneseKana = 0.1;

    /// <summary>The copy up to so many letters, of the blocks that are copy.</summary>
    public static Copy Of(IEnumerable<Block> blocks, int mostLetters)
    {
        var text = new StringBuilder();
        var letters = 0;
        var scripts = new Dictionary<string, int>(StringComparer.Ordinal);
        var kana = 0;
        foreach (var character in blocks.Where(block => block.IsCopy).SelectMany(block => block.Text.Append(' ')))
        {
            text.Append(character);
            if (!char.IsLetter(character))
            {
                continue;
            }

            letters++;
            kana += OwnScripts.IsKana(character) ? 1 : 0;
            if (OwnScripts.Language(character) is { } language)
            {
                scripts[language] = scripts.GetValueOrDefault(language) + 1;
            }

            if (letters == mostLetters)
            {
                break;
            }
        }

        // Kana are counted with the Han characters that Chinese and Japanese share.
        var most = scripts.OrderByDescending(script => script.Value).FirstOrDefault();
        var script = most.Value >= Most * letters ? most.Key : null;
        return new Copy(text.ToString(), letters, script == OwnScripts.Chinese && kana > JapaneseKana * most.Value ? OwnScripts.Japanese : script);
    }
}
