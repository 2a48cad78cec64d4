namespace Ingest.Parsing.PlainText;

/// <summary>
/// Recognises the label above copy for learners that tells how hard it is to read: <c>Intermediate</c>, <c>Level 2</c>,
/// <c>Level 1: Elementary</c>. It is about the copy and no headline, though it stands where one would.
/// </summary>
internal static class LevelLabel
{
    private const int Longest = 40;

    private static readonly string[] Levels =
        ["elementary", "beginner", "beginners", "intermediate", "advanced", "a1", "a2", "b1", "b2", "c1", "c2"];

    public static bool Is(string line)
    {
        if (line.Length is < 2 or > Longest)
        {
            return false;
        }

        var hasLevel = false;
        foreach (var word in line.Split([' ', '\u00A0', ':', '–', '-', '·', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var isNumber = hasLevel && word.Length == 1 && char.IsAsciiDigit(word[0]);
            if (Levels.Contains(word, StringComparer.OrdinalIgnoreCase) || word.Equals("level", StringComparison.OrdinalIgnoreCase))
            {
                hasLevel = true;
            }
            else if (!isNumber && word.ToUpperInvariant() is not ("PRE" or "LOWER" or "UPPER"))
            {
                return false;
            }
        }

        return hasLevel && !line.Equals("level", StringComparison.OrdinalIgnoreCase);
    }
}
