using System.Text.RegularExpressions;
using Ingest.Articles;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Markup;

/// <summary>Reads text that the markup says is the credit of a figure, so that no label has to say so.</summary>
internal static partial class FigureCredit
{
    /// <summary>Longest text that is looked at, in characters: a label and the holders.</summary>
    private const int Longest = 300;

    /// <summary>The credit, or null when the text does not look like names.</summary>
    public static Credit? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (CreditLine.Read(text) is { } labelled)
        {
            return labelled;
        }

        var bare = text.Trim();
        while (bare.Length > 2 && Opening().Match(bare) is { Success: true, Length: > 0 } opening && opening.Length < bare.Length)
        {
            bare = bare[opening.Length..];
        }

        bare = bare.TrimEnd(' ', ')', ']', '.');
        return bare.Length > 1 ? CreditHolders.Read(CreditKind.Photo, bare) : null;
    }

    [GeneratedRegex(@"^([(\[©|\-–—:\s]+|\([cC]\)|([Cc]redits?|CREDIT|[Cc]opyright|[Ss]ource|[Ii]mage|[Pp]hoto(graph)?|[Pp]icture|PHOTO|[Bb]y|BY|[Cc]ourtesy( of)?|Quelle|Crédit|Crédits|Fuente|Fonte)([ :]+| by ))", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
