using System.Text;
using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>
/// Decides what the summary that goes with some copy (an abstract, a description) is. Most only repeat the lede, cut
/// short or not: these say nothing new. A short one of its own words stands under the headline. A long one is no copy, and
/// is left out.
/// </summary>
internal static class Standfirst
{
    /// <summary>Longest standfirst: two sentences.</summary>
    private const int Longest = 300;

    /// <summary>Copy that is looked at for the summary's first words.</summary>
    private const int Opening = 4000;

    /// <summary>Letters and digits after which a repetition is certain.</summary>
    private const int Certain = 60;

    /// <summary>The summary, if it is the line under the headline; else null.</summary>
    public static string? Of(string? summary, string? headline, IReadOnlyList<Block> blocks)
    {
        var line = UnicodeText.Collapse(summary ?? "");
        var bare = DatelineReader.Read(line) is { Lede.Length: > 0 } filed ? filed.Lede : line;
        var letters = Letters(bare, Certain);
        if (line.Length is 0 or > Longest || letters.Length == 0 || letters == Letters(headline ?? "", Certain))
        {
            return null;
        }

        var opening = new StringBuilder();
        foreach (var block in blocks)
        {
            opening.Append(block.Text);
            if (opening.Length > Opening)
            {
                break;
            }
        }

        return Letters(opening.ToString(), Opening).Contains(letters, StringComparison.Ordinal) ? null : line;
    }

    private static string Letters(string text, int most) => string.Concat(text.Where(char.IsLetterOrDigit).Take(most).Select(char.ToLowerInvariant));
}
