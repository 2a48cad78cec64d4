using System.Diagnostics;
using Ingest.LocalHost.Azurite;
using Ingest.Tests.Harness;
using Xunit;

namespace Ingest.Tests.Contract;

/// <summary>A folder of tests with packages from npm, installed by its lock file when they are missing.</summary>
internal sealed class NodePackages
{
    private readonly string _folder;
    private readonly Lazy<Task> _installation;

    public NodePackages(string folder)
    {
        _folder = Path.Combine(Repository.Root, "tests", folder);
        _installation = new(RunNpmAsync);
    }

    /// <summary>Whether the packages are there; npm writes its own lock file last.</summary>
    public bool AreInstalled => File.Exists(Path.Combine(_folder, "node_modules", ".package-lock.json"));

    /// <summary>Runs <c>npm ci</c> if they are not, once for all tests.</summary>
    public Task InstallAsync() => AreInstalled ? Task.CompletedTask : _installation.Value;

    /// <summary>Runs a script with a text as its standard input, and takes its standard output.</summary>
    public async Task<string> RunAsync(IEnumerable<string> arguments, string input = "")
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, $"node {string.Join(' ', arguments)} failed: {await error}");
            return await output;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private async Task RunNpmAsync()
    {
        var result = await ShortCommand.RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund"], _folder, TestContext.Current.CancellationToken);
        Assert.True(result?.ExitCode == 0, $"\"npm ci\" in {_folder} failed: {result?.LastLines ?? "npm was not found."}");
    }
}
