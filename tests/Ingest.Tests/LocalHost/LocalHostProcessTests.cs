using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Ingest.Tests.Azurite;
using Xunit;

namespace Ingest.Tests.LocalHost;

/// <summary>What a developer sees who runs it from a terminal.</summary>
public sealed partial class LocalHostProcessTests(AzuriteFixture azurite)
{
    private const string NoSignals = "Windows has no such signals.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(LocalHostProcess.SigTerm)]
    [InlineData(LocalHostProcess.SigInt)]
    [InlineData(LocalHostProcess.SigQuit)]
    public async Task ASignalEndsItCleanlyAndLeavesNoProcess(int signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NoSignals);
        using var data = new TempFolder();
        await using var process = LocalHostProcess.Start(data.Path);
        Assert.Matches(@"^Ready: http://127\.0\.0\.1:[0-9]+/api$", await process.ReadyAsync());
        using var storage = await AzuriteOfAsync(data);

        process.Signal(signal);

        Assert.Equal((0, ""), await process.ExitAsync());
        Assert.True(storage.HasExited);
        Assert.EndsWith("/api\n", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AKillLeavesNoAzuriteAndTheNextStartHasItsData()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), NoSignals);
        using var data = new TempFolder();
        await using (var process = LocalHostProcess.Start(data.Path))
        {
            await process.ReadyAsync();
            using var storage = await AzuriteOfAsync(data);
            await UploadAsync(process, "before the kill");

            process.Signal(LocalHostProcess.SigKill);
            await process.ExitAsync();
            await storage.WaitForExitAsync(Cancellation).WaitAsync(TestHost.Patience, Cancellation);
        }

        await using var again = LocalHostProcess.Start(data.Path);
        await again.ReadyAsync();
        Assert.Equal(HttpStatusCode.Conflict, await UploadAsync(again, "after the kill", onlyNew: true));
    }

    [Fact]
    public async Task ThePrintedLinkTakesAnUpload()
    {
        await using var process = LocalHostProcess.Run(["--port", "0", "--seeds", "none", "--storage", azurite.NewAccount(), "--keys"]);
        await process.ReadyAsync();

        Assert.Equal(HttpStatusCode.Created, await UploadAsync(process, "an article"));
        Assert.Matches(@"(?m)^  _master +[A-Za-z0-9_-]{54}$", process.Output);
    }

    [Fact]
    public async Task TwoOfThemCannotShareADataFolder()
    {
        using var data = new TempFolder();
        await using var first = LocalHostProcess.Start(data.Path);
        await first.ReadyAsync();
        await using var second = LocalHostProcess.Start(data.Path);

        Assert.Equal((1, $"The data folder {data.Path} is in use by another LocalHost; stop it, or pass --data with another folder.\n"), await second.ExitAsync());
    }

    [Fact]
    public async Task AMissingNodeIsSaid()
    {
        using var data = new TempFolder();
        using var empty = new TempFolder();
        await using var process = LocalHostProcess.Start(data.Path, ("PATH", empty.Path));

        Assert.Equal((1, "Node.js was not found. Azurite, the storage emulator, needs Node 20 or newer: install it from https://nodejs.org, or pass --storage with a connection string.\n"), await process.ExitAsync());
    }

    [Fact]
    public async Task ATooOldNodeIsSaid()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The stand-in for Node is a shell script.");
            return;
        }

        using var data = new TempFolder();
        using var path = new TempFolder();
        File.SetUnixFileMode(path.Write("node", "#!/bin/sh\necho 'a warning' >&2\necho v18.19.1\n"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var process = LocalHostProcess.Start(data.Path, ("PATH", path.Path));

        Assert.Equal((1, "Node.js v18.19.1 is too old. Azurite, the storage emulator, needs Node 20 or newer: install it from https://nodejs.org, or pass --storage with a connection string.\n"), await process.ExitAsync());
    }

    [Fact]
    public async Task ATakenPortIsSaid()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var process = LocalHostProcess.Run(["--port", port]);

        Assert.Equal((1, $"Port {port} is in use; pass --port with another one, or with 0 for any free one.\n"), await process.ExitAsync());
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("http")]
    public async Task ABadPortIsSaid(string port)
    {
        await using var process = LocalHostProcess.Run(["--port", port]);

        Assert.Equal((1, $"--port has to be a number from 0 to 65535, not \"{port}\".\n"), await process.ExitAsync());
    }

    [Theory]
    [InlineData("--storage", "nonsense", "--storage is not a storage connection string, such as \"UseDevelopmentStorage=true\" or \"DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…\".")]
    [InlineData("--poll", "often", "--poll has to be a duration between 10ms and 60m, such as 500ms, 1s or 2m, not \"often\".")]
    [InlineData("--seeds", "no/such/folder", "The seeds folder no/such/folder does not exist.")]
    public async Task ABadArgumentIsSaid(string option, string value, string sentence)
    {
        await using var process = LocalHostProcess.Run(["--port", "0", option, value]);

        Assert.Equal((1, sentence + "\n"), await process.ExitAsync());
    }

    [Theory]
    [InlineData("AccountName=a;AccountKey=a2V5")]
    [InlineData("SharedAccessSignature=sv=2024-11-04&sig=c2ln")]
    public async Task StorageThatDoesNotAnswerIsSaidWithoutItsSecrets(string credential)
    {
        const string Nowhere = "BlobEndpoint=http://127.0.0.1:1/a;QueueEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a;";
        await using var process = LocalHostProcess.Run(["--port", "0", "--storage", Nowhere + credential]);

        // The operating system says why, in its own words and language.
        var (exitCode, error) = await process.ExitAsync();
        Assert.Equal(1, exitCode);
        Assert.Matches(@"^The storage at http://127\.0\.0\.1:1/a can't be reached: .+\.\n\z", error);
    }

    [Fact]
    public async Task AnUnknownArgumentIsSaid()
    {
        await using var process = LocalHostProcess.Run(["--port", "0", "--what", "ever"]);

        // The command line parser says so in the developer's language.
        var (exitCode, error) = await process.ExitAsync();
        Assert.Equal(1, exitCode);
        Assert.Matches(@"^.*--what.*\n\z", error);
    }

    [Fact]
    public async Task ItPrintsUtf8WhateverTheTerminalsCharacterSet()
    {
        await using var process = LocalHostProcess.Run(["--port", "0", "--seeds", "sémences/…"], ("LC_ALL", "en_US.ISO-8859-1"));

        Assert.Equal((1, "The seeds folder sémences/… does not exist.\n"), await process.ExitAsync());
    }

    [Fact]
    public async Task HelpNamesEveryOption()
    {
        await using var process = LocalHostProcess.Run(["--port", "0", "--help"]);

        Assert.Equal((0, ""), await process.ExitAsync());
        Assert.All(["--port", "--storage", "--data", "--seeds", "--keys", "--poll"], option => Assert.Contains(option, process.Output, StringComparison.Ordinal));
    }

    private static async Task<Process> AzuriteOfAsync(TempFolder data) =>
        Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(Path.Combine(data.Path, "azurite.pid"), Cancellation), CultureInfo.InvariantCulture));

    private static async Task<HttpStatusCode> UploadAsync(LocalHostProcess process, string text, bool onlyNew = false)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, UploadLink().Match(process.Output).Value) { Content = new StringContent(text) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        if (onlyNew)
        {
            request.Headers.IfNoneMatch.ParseAdd("*");
        }

        using var response = await http.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    [GeneratedRegex("(?<=x-ms-blob-type: BlockBlob\" \")[^\"]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UploadLink();
}
