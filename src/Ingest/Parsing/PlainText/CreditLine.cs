using Ingest.Articles;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises a short line that starts or ends with a credit: <c>Photo: A. Name/Agency</c>, <c>(Photo by A.
/// Name)</c>, <c>A crane at the quay. Photo: Agency</c>, <c>Translation: A. Name</c>. What follows the label has to
/// be names; a sentence such as "Photos by the agency show that …" is none.
/// </summary>
internal static class CreditLine
{
    /// <summary>Longest line that is one, in characters.</summary>
    public const int Longest = 200;

    /// <summary>Labels that may stand behind a caption, too, with what they credit.</summary>
    private static readonly (string Word, CreditKind Kind)[] Labels =
    [
        ("photographs", CreditKind.Photo), ("photograph", CreditKind.Photo), ("photography", CreditKind.Photo), ("photos", CreditKind.Photo),
        ("photo credit", CreditKind.Photo), ("photo", CreditKind.Photo), ("image credit", CreditKind.Photo), ("image source", CreditKind.Photo),
        ("image copyright", CreditKind.Photo), ("images", CreditKind.Photo), ("image", CreditKind.Photo), ("picture credit", CreditKind.Photo),
        ("pictures", CreditKind.Photo), ("picture", CreditKind.Photo), ("fotos", CreditKind.Photo), ("foto", CreditKind.Photo), ("bild", CreditKind.Photo),
        ("fotografía", CreditKind.Photo), ("videos", CreditKind.Video), ("video", CreditKind.Video), ("vidéo", CreditKind.Video), ("film", CreditKind.Video),
        ("footage", CreditKind.Video), ("infographics", CreditKind.Graphic), ("infographic", CreditKind.Graphic), ("graphics", CreditKind.Graphic),
        ("graphic", CreditKind.Graphic), ("grafik", CreditKind.Graphic), ("illustrations", CreditKind.Graphic), ("illustration", CreditKind.Graphic),
        ("maps", CreditKind.Graphic), ("map", CreditKind.Graphic), ("chart", CreditKind.Graphic), ("drawings", CreditKind.Graphic), ("drawing", CreditKind.Graphic),
        ("cartoon", CreditKind.Graphic), ("translation", CreditKind.Text), ("translated", CreditKind.Text), ("additional research", CreditKind.Text),
        ("research", CreditKind.Text), ("additional reporting", CreditKind.Text), ("übersetzung", CreditKind.Text), ("traduction", CreditKind.Text),
    ];

    /// <summary>The credit that a passage is, or null.</summary>
    public static Credit? Read(string text)
    {
        if (text.Length is < 6 or > Longest)
        {
            return null;
        }

        var line = Bare(text);
        if (ReadLabelled(line, false) is { } credit)
        {
            return credit;
        }

        // Behind a caption: the last sentence, or the brackets at the end.
        if (line[^1] is ')' or ']' && line.LastIndexOfAny('(', '[') is > 0 and var open)
        {
            return ReadLabelled(line[(open + 1)..^1], false);
        }

        for (var i = line.Length - 6; i > 1; i--)
        {
            if (line[i - 1] == ' ' && line[i - 2] is '.' or '!' or '?' or '”' or '"' or '|' or '/' or ')' && ReadLabelled(line[i..], true) is { } behind)
            {
                return behind;
            }
        }

        return null;
    }

    /// <summary>Whether a line is a credit from its label on, without a caption before it.</summary>
    public static bool IsLabelled(string text) => text.Length is >= 6 and <= Longest && ReadLabelled(Bare(text), false) is not null;

    /// <summary>Whether a line is one whose label ends with a colon, which no sentence starts with.</summary>
    public static bool IsColonLabelled(string text)
    {
        if (text.Length is < 6 or > Longest)
        {
            return false;
        }

        var line = Bare(text);
        var label = line[..Math.Max(0, line.IndexOf(':'))].TrimEnd(" \u00A0\u202F");
        foreach (var (word, _) in Labels)
        {
            if (label.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return IsLabelled(text);
            }
        }

        return false;
    }

    /// <summary>The line without the brackets around it.</summary>
    private static ReadOnlySpan<char> Bare(string text) => text[0] is '(' or '[' && text[^1] is ')' or ']' ? text.AsSpan(1, text.Length - 2) : text;

    private static Credit? ReadLabelled(ReadOnlySpan<char> text, bool isBehindCaption)
    {
        foreach (var (word, kind) in Labels)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(text[0]) && isBehindCaption)
            {
                continue;
            }

            var rest = text[word.Length..];
            var isLabelled = Skip(ref rest, ":") || Skip(ref rest, " by:") || Skip(ref rest, " by ") || Skip(ref rest, " courtesy of ") || Skip(ref rest, " :") || Skip(ref rest, "\u00A0:") || Skip(ref rest, "\u202F:")
                || Skip(ref rest, " courtesy ") || Skip(ref rest, " von ") || (word is "image copyright" or "image source" && Skip(ref rest, " "));
            if (isLabelled)
            {
                var holders = Blanks.Trim(rest);
                if (holders.Length > 2 && holders[^1] == '.' && Endings.Of(holders) == Ending.Stop)
                {
                    holders = holders[..^1];
                }

                return CreditHolders.Read(kind, holders.ToString());
            }
        }

        return null;
    }

    private static bool Skip(ref ReadOnlySpan<char> text, string opening)
    {
        if (!text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        text = text[opening.Length..];
        return true;
    }
}
