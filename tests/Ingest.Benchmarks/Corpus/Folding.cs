using System.Text;
using Ingest.Articles;

namespace Ingest.Benchmarks.Corpus;

/// <summary>Makes texts alike that readers take for the same: case, blanks, and the forms of quotation marks and dashes.</summary>
internal static class Folding
{
    /// <summary>Compatibility forms composed, in lower case, one space for any blanks, straight quotation marks and plain hyphens.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var character in UnicodeText.Collapse(UnicodeText.Compose(text ?? "", NormalizationForm.FormKC)).ToUpperInvariant().ToLowerInvariant())
        {
            folded.Append(character switch
            {
                '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u00B4' or '`' => '\'',
                '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' => '"',
                >= '\u2010' and <= '\u2015' or '\u2212' => '-',
                _ => character,
            });
        }

        return folded.Replace("\u00AD", "").Replace("\u200B", "").ToString();
    }
}
