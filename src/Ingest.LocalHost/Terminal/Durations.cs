using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.LocalHost.Terminal;

/// <summary>Durations as people type them: <c>500ms</c>, <c>1s</c>, <c>0.5s</c>, <c>2m</c>.</summary>
internal static partial class Durations
{
    /// <summary>Shorter ones would only keep storage busy.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    /// <summary>Longer ones are a slip of the finger.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>False unless it is a duration between 10 ms and one hour.</summary>
    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var match = Pattern().Match(text);
        if (!match.Success || !double.TryParse(match.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var unit = match.Groups["unit"].Value switch
        {
            "ms" => TimeSpan.FromMilliseconds(1),
            "s" => TimeSpan.FromSeconds(1),
            _ => TimeSpan.FromMinutes(1),
        };
        if (number > Longest / unit)
        {
            return false;
        }

        duration = unit * number;
        return duration >= Shortest;
    }

    [GeneratedRegex(@"^(?<number>[0-9]{1,9}(\.[0-9]{1,9})?)(?<unit>ms|s|m)\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
