using System.Text.RegularExpressions;

namespace Ingest.Parsing.Wire;

/// <summary>Recognises the words by which a wire takes a report back, or holds it back.</summary>
internal static partial class WireRelease
{
    /// <summary>Longest line that is nothing but such words.</summary>
    private const int Longest = 60;

    /// <summary>
    /// What the version of a message says, the words behind its keyword: <c>Mandatory Kill</c>, <c>1st Ld-Withhold</c>. The
    /// keyword itself is left alone, for there are reports about road kills.
    /// </summary>
    public static ReleaseStatus OfVersion(string version)
    {
        var words = version.ToUpperInvariant().Split([' ', ',', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(words, word => word is "KILL" or "BULLETINKILL" or "MANDATORYKILL" or "ELIMINATION" or "ELIMINATE" or "STORNO"))
        {
            return ReleaseStatus.Canceled;
        }

        return Array.Exists(words, word => word is "WITHHOLD" or "WITHHELD") ? ReleaseStatus.Withheld : ReleaseStatus.Usable;
    }

    /// <summary>What a line near the top says that has nothing else in it, in capitals: <c>BULLETIN KILL</c>, <c>EDITORS: WITHHOLD</c>.</summary>
    public static ReleaseStatus OfLine(string line)
    {
        if (line.Length > Longest)
        {
            return ReleaseStatus.Usable;
        }

        if (Kill().IsMatch(line))
        {
            return ReleaseStatus.Canceled;
        }

        return Withhold().IsMatch(line) ? ReleaseStatus.Withheld : ReleaseStatus.Usable;
    }

    /// <summary>The stricter of two.</summary>
    public static ReleaseStatus Stricter(ReleaseStatus first, ReleaseStatus second) => first > second ? first : second;

    [GeneratedRegex(@"^\W*(EDITORS?\W+|EDS\W+)?((BULLETIN|MANDATORY|URGENT|ADVISORY)\s+)*((KILL\W*)+|ELIMINATION|STORNO)\W*\z|^\W*(BULLETIN|MANDATORY) KILL\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Kill();

    [GeneratedRegex(@"^\W*(EDITORS?\W+|EDS\W+)?((BULLETIN|MANDATORY|URGENT|ADVISORY)\s+)*WITHHOLD\W*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Withhold();
}
