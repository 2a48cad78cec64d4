using System.Text.Json;

namespace Ingest.LocalHost.Azurite;

/// <summary>Azurite as package-lock.json names it, below the repository's node_modules.</summary>
internal sealed class AzuritePackage(string root, Action<string>? progress, TimeProvider time)
{
    private static readonly TimeSpan LockPoll = TimeSpan.FromMilliseconds(250);

    /// <summary>The file that Node runs.</summary>
    public string Main { get; } = Path.Combine(root, "node_modules", "azurite", "dist", "src", "azurite.js");

    /// <summary>Runs <c>npm ci</c> unless the locked version is there. One process does it at a time.</summary>
    /// <exception cref="StartException">npm is missing or failed, or the repository can't be written.</exception>
    public async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (IsInstalled())
        {
            return;
        }

        using var turn = await WaitForTurnAsync(cancellationToken);
        if (IsInstalled())
        {
            return;
        }

        progress?.Invoke("Installing Azurite (npm ci) …");
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var result = await ShortCommand.RunAsync(npm, ["ci", "--no-audit", "--no-fund"], root, cancellationToken)
            ?? throw new StartException("npm was not found. It comes with Node.js and installs Azurite, the storage emulator: install Node.js from https://nodejs.org, or pass --storage with a connection string.");
        if (result.ExitCode != 0 || !IsInstalled())
        {
            throw new StartException($"Azurite, the storage emulator, could not be installed: \"npm ci\" in {root} ended with exit code {result.ExitCode}. Its last lines:{Environment.NewLine}{result.LastLines}");
        }
    }

    private async Task<FileStream> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        try
        {
            FileStream? turn;
            while ((turn = ExclusiveFile.TryHold(Path.Combine(root, ".azurite", "npm.lock"))) is null)
            {
                await Task.Delay(LockPoll, time, cancellationToken);
            }

            return turn;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"Azurite, the storage emulator, can't be installed in {root}: {e.Message}", e);
        }
    }

    /// <summary>npm writes its own lock file last: without it, an installation was cut short.</summary>
    private bool IsInstalled() =>
        File.Exists(Main)
        && File.Exists(Path.Combine(root, "node_modules", ".package-lock.json"))
        && Version(Path.Combine(root, "node_modules", "azurite", "package.json")) is { } installed
        && string.Equals(installed, LockedVersion(), StringComparison.Ordinal);

    private string? LockedVersion()
    {
        using var file = Read(Path.Combine(root, "package-lock.json"));
        return file?.RootElement.GetProperty("packages").GetProperty("node_modules/azurite").GetProperty("version").GetString();
    }

    private static string? Version(string path)
    {
        using var file = Read(path);
        return file?.RootElement.GetProperty("version").GetString();
    }

    /// <summary>Null when the file is missing or half written.</summary>
    private static JsonDocument? Read(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }
}
