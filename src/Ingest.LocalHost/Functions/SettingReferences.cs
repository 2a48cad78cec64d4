using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Ingest.LocalHost.Functions;

/// <summary>What a trigger says as <c>%Setting%</c>, which stands for the setting's value.</summary>
internal static partial class SettingReferences
{
    /// <exception cref="FormatException">There is no such setting; the message names it.</exception>
    public static string Resolve(string text, IConfiguration settings) =>
        Reference().Replace(text, match => settings[match.Groups["name"].Value]
            ?? throw new FormatException($"there is no setting \"{match.Groups["name"].Value}\"."));

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
