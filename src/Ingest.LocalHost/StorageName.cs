using System.Text.RegularExpressions;

namespace Ingest.LocalHost;

/// <summary>The rule that the names of containers and queues share.</summary>
internal static partial class StorageName
{
    /// <summary>The rule, to be told.</summary>
    public const string Rule = "3-63 lower-case letters, digits and single hyphens";

    public static bool IsValid(string name) => Pattern().IsMatch(name);

    [GeneratedRegex(@"^(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
