namespace Ingest.Parsing.Markup;

/// <summary>Whether two texts say the same, whatever their case, blanks, quotation marks and dashes.</summary>
internal static class SameText
{
    public static bool Are(string first, string second)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            i = Next(first, i);
            j = Next(second, j);
            if (i == first.Length || j == second.Length)
            {
                return i == first.Length && j == second.Length && first.Any(char.IsLetterOrDigit);
            }

            if (char.ToUpperInvariant(first[i++]) != char.ToUpperInvariant(second[j++]))
            {
                return false;
            }
        }
    }

    /// <summary>The next place that is a letter or a digit of any script; signs beyond the basic plane count, too.</summary>
    private static int Next(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at]))
        {
            at++;
        }

        return at;
    }
}
