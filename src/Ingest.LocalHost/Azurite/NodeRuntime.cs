using System.Globalization;

namespace Ingest.LocalHost.Azurite;

/// <summary>Node.js, which Azurite runs on.</summary>
internal static class NodeRuntime
{
    /// <summary>What Azurite runs on, and what package.json's <c>engines</c> says.</summary>
    public const int OldestMajorVersion = 20;

    private const string Advice = "install it from https://nodejs.org, or pass --storage with a connection string";

    /// <exception cref="StartException">Node is missing or too old.</exception>
    public static async Task CheckAsync(CancellationToken cancellationToken)
    {
        var result = await ShortCommand.RunAsync("node", ["--version"], Directory.GetCurrentDirectory(), cancellationToken)
            ?? throw new StartException($"Node.js was not found. Azurite, the storage emulator, needs Node {OldestMajorVersion} or newer: {Advice}.");
        var version = result.Output;
        if (result.ExitCode != 0 || MajorVersion(version) is not { } major)
        {
            throw new StartException($"The version of Node.js could not be read from \"node --version\". Azurite, the storage emulator, needs Node {OldestMajorVersion} or newer: {Advice}.");
        }

        if (major < OldestMajorVersion)
        {
            throw new StartException($"Node.js {version} is too old. Azurite, the storage emulator, needs Node {OldestMajorVersion} or newer: {Advice}.");
        }
    }

    /// <summary>The 22 of <c>v22.1.0</c>; null when it is no version.</summary>
    public static int? MajorVersion(string version)
    {
        var digits = version.AsSpan().TrimStart('v');
        var end = digits.IndexOf('.');
        return end > 0 && int.TryParse(digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}
