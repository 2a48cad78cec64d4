using System.Text.RegularExpressions;

namespace Ingest.Benchmarks.Corpus.Pages;

/// <summary>Compares the names of a byline with the line that a page is expected to have.</summary>
internal static partial class BylineComparison
{
    /// <summary>What counts as the same writers when some words around them differ.</summary>
    public const double CloseF1 = 0.8;

    /// <summary>Whether the names are the same, in any order, or the line is the same as a whole; "By" before it, case and blanks aside.</summary>
    public static bool IsSame(IReadOnlyList<string> names, string expected)
    {
        var line = Line(expected);
        var ours = names.Select(Line).ToHashSet(StringComparer.Ordinal);
        return ours.SetEquals(Separators().Split(line).Select(name => name.Trim()).Where(name => name.Length > 0))
            || Line(string.Join(", ", names)) == line
            || Line(string.Join(' ', names)) == line
            || Line(string.Join(" and ", names)) == line;
    }

    /// <summary>Whether at least <see cref="CloseF1"/> of the words are the same.</summary>
    public static bool IsClose(IReadOnlyList<string> names, string expected) =>
        IsSame(names, expected) || WordTokens.Of(Line(string.Join(' ', names))).F1(WordTokens.Of(Line(expected))) >= CloseF1;

    private static string Line(string text) => By().Replace(Folding.Fold(text), "");

    [GeneratedRegex(@"^((written )?by|von|par|por|di|door|av|af)\b:? *", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex By();

    [GeneratedRegex(@",|;|&|/|\b(and|und|et|y|e|en|og|och|i)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();
}
