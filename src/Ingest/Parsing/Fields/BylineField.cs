using System.Text.RegularExpressions;
using Ingest.Parsing.PlainText;

namespace Ingest.Parsing.Fields;

/// <summary>Takes a field apart that holds the names of writers.</summary>
internal static partial class BylineField
{
    private static readonly string[] NameSeparators = [";", ",", " and ", " & ", " und ", " et ", " y "];

    private static readonly string[] Openings = ["By ", "by ", "BY ", "Von ", "von ", "Par ", "par ", "Por ", "por "];

    /// <summary>
    /// The names of a byline: without the titles and papers behind them when all of it is names, else split at separators.
    /// An address in angle brackets is left out.
    /// </summary>
    public static IEnumerable<string> Names(string value)
    {
        var opening = Array.Find(Openings, word => value.StartsWith(word, StringComparison.Ordinal)) ?? "";
        var bare = WithoutAddresses(value[opening.Length..]);
        return PersonNames.Read(bare) ?? (IEnumerable<string>)bare.Split(NameSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string WithoutAddresses(string value) => Address().Replace(value, "").Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
