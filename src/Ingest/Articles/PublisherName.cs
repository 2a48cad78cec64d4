using System.Text.RegularExpressions;

namespace Ingest.Articles;

/// <summary>The rule for a publisher's name.</summary>
public static partial class PublisherName
{
    /// <summary>The rule in words.</summary>
    public const string Rule = "1 to 50 characters of a-z, 0-9 and hyphen";

    /// <summary>The rule as a regular expression, without anchors.</summary>
    public const string Expression = "[a-z0-9-]{1,50}";

    /// <summary>Whether <paramref name="name"/> keeps the rule.</summary>
    public static bool IsValid(string? name) => name is not null && Pattern().IsMatch(name);

    [GeneratedRegex("^" + Expression + @"\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
