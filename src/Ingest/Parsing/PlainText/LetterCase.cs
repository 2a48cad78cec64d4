namespace Ingest.Parsing.PlainText;

/// <summary>How a line is set: in capitals, in title case, or as a sentence.</summary>
internal static class LetterCase
{
    /// <summary>Longest stretch that is looked at: a headline is shorter, and longer lines differ early.</summary>
    private const int Sample = 400;

    /// <summary>Share of capitals among the letters of a line in capitals; names such as McCOY break the pure form.</summary>
    private const double CapitalsShare = 0.85;

    /// <summary>Share of capitalised words among the longer words of a line in title case.</summary>
    private const double TitleShare = 0.75;

    /// <summary>Whether a line is in capitals. Character references (<c>&amp;lt;</c>) do not count as letters.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> line)
    {
        var upper = 0;
        var lower = 0;
        line = line[..Math.Min(line.Length, Sample)];
        var i = 0;
        while (i < line.Length)
        {
            var reference = line[i] == '&' ? ReferenceLength(line[i..]) : 0;
            upper += char.IsUpper(line[i]) ? 1 : 0;
            lower += char.IsLower(line[i]) ? 1 : 0;
            i += Math.Max(1, reference);
        }

        return upper >= 2 && upper >= CapitalsShare * (upper + lower);
    }

    /// <summary>Whether a line Is Set Like This: at least three longer words, nearly all capitalised.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line)
    {
        var longer = 0;
        var capitalised = 0;
        line = line[..Math.Min(line.Length, Sample)];
        foreach (var range in line.Split(' '))
        {
            var word = line[range].TrimStart("\"'“‘(«„");
            if (word.Length >= 4 && char.IsLetter(word[0]))
            {
                longer++;
                capitalised += char.IsUpper(word[0]) ? 1 : 0;
            }
        }

        return longer >= 3 && capitalised >= TitleShare * longer;
    }

    /// <summary>Whether the first letter or digit is a small letter. A character reference is neither.</summary>
    public static bool StartsSmall(ReadOnlySpan<char> line)
    {
        line = line.Length > 0 && line[0] == '&' ? line[ReferenceLength(line)..] : line;
        line = line[..Math.Min(line.Length, 8)];
        foreach (var character in line)
        {
            if (char.IsLetterOrDigit(character))
            {
                return char.IsLower(character);
            }
        }

        return false;
    }

    private static int ReferenceLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 8)].IndexOf(';');
        return end < 2 ? 0 : end + 1;
    }
}
