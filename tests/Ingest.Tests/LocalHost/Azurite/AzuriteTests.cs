using Ingest.LocalHost;
using Ingest.LocalHost.Azurite;
using Xunit;

namespace Ingest.Tests.LocalHost.Azurite;

public sealed class AzuriteTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("v20.20.2", 20)]
    [InlineData("v22.0.0-nightly", 22)]
    [InlineData("v8.1.0", 8)]
    [InlineData("", null)]
    [InlineData("node", null)]
    [InlineData("v.1", null)]
    public void TheVersionOfNodeIsRead(string text, int? major) => Assert.Equal(major, NodeRuntime.MajorVersion(text));

    [Fact]
    public async Task AnAzuriteThatEndsTellsItsLastLines()
    {
        using var folder = new TempFolder();
        var main = folder.Write("azurite.js", "console.error('the disk is full'); process.exit(3);");

        var failure = await Assert.ThrowsAsync<StartException>(() => AzuriteProcess.StartAsync(main, data: null, [0, 0, 0], [AzuriteAccount.WellKnown], TimeProvider.System, Cancellation));

        Assert.Equal($"Azurite, the storage emulator, ended with exit code 3 while it started. Its last lines:{Environment.NewLine}  the disk is full", failure.Message);
    }

    [Fact]
    public async Task AnAzuriteWhosePortIsTakenMayBeTriedAgain()
    {
        using var folder = new TempFolder();
        var main = folder.Write("azurite.js", "console.error('listen EADDRINUSE: address already in use'); process.exit(1);");

        Assert.Null(await AzuriteProcess.StartAsync(main, data: null, [0, 0, 0], [AzuriteAccount.WellKnown], TimeProvider.System, Cancellation));
    }

    [Fact]
    public async Task AFailingInstallationTellsItsLastLines()
    {
        using var root = new TempFolder();
        root.Write("package.json", "this is no JSON");
        var progress = new List<string>();

        var failure = await Assert.ThrowsAsync<StartException>(() => new AzuritePackage(root.Path, progress.Add, TimeProvider.System).InstallAsync(Cancellation));

        Assert.StartsWith($"Azurite, the storage emulator, could not be installed: \"npm ci\" in {root.Path} ended with exit code 1. Its last lines:{Environment.NewLine}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Installing Azurite (npm ci) …"], progress);
    }

    [Fact]
    public async Task AnInstalledAzuriteIsNotInstalledAgain()
    {
        using var root = Installed();
        root.Write("node_modules/.package-lock.json", "{}");
        var progress = new List<string>();

        await new AzuritePackage(root.Path, progress.Add, TimeProvider.System).InstallAsync(Cancellation);

        Assert.Empty(progress);
        Assert.False(Directory.Exists(Path.Combine(root.Path, ".azurite")));
    }

    [Fact]
    public async Task AnInstallationThatWasCutShortIsInstalledAgain()
    {
        using var root = Installed();
        root.Write("package.json", "this is no JSON");
        var progress = new List<string>();

        await Assert.ThrowsAsync<StartException>(() => new AzuritePackage(root.Path, progress.Add, TimeProvider.System).InstallAsync(Cancellation));

        Assert.Equal(["Installing Azurite (npm ci) …"], progress);
    }

    [Fact]
    public async Task ARepositoryThatCannotBeWrittenIsSaid()
    {
        using var root = new TempFolder();
        root.Write(".azurite", "a file where the folder should be");

        var failure = await Assert.ThrowsAsync<StartException>(() => new AzuritePackage(root.Path, progress: null, TimeProvider.System).InstallAsync(Cancellation).WaitAsync(TestHost.Patience, Cancellation));

        Assert.StartsWith($"Azurite, the storage emulator, can't be installed in {root.Path}: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADataFolderThatCannotBeWrittenIsNotInUse()
    {
        using var root = new TempFolder();
        Directory.CreateDirectory(Path.Combine(root.Path, "localhost.lock"));

        var failure = await Assert.ThrowsAsync<StartException>(() => DataFolder.HoldAsync(root.Path, TimeProvider.System, Cancellation));

        Assert.StartsWith($"The data folder {root.Path} can't be used: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReadOnlyDataFolderIsNotInUse()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Windows has no such permissions, and root needs none.");
            return;
        }

        using var root = new TempFolder();
        File.SetUnixFileMode(root.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var failure = await Assert.ThrowsAsync<StartException>(() => DataFolder.HoldAsync(root.Path, TimeProvider.System, Cancellation));

        Assert.StartsWith($"The data folder {root.Path} can't be used: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFileIsHeldOnce()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "a", "lock");
        using (var first = ExclusiveFile.TryHold(path))
        {
            Assert.NotNull(first);
            Assert.Null(ExclusiveFile.TryHold(path));
        }

        using var again = ExclusiveFile.TryHold(path);
        Assert.NotNull(again);
    }

    [Fact]
    public void AFileThatCannotBeMadeIsNotHeld()
    {
        using var folder = new TempFolder();

        Assert.ThrowsAny<IOException>(() => ExclusiveFile.TryHold(Path.Combine(folder.Path, new string('a', 300))));
    }

    /// <summary>Azurite as it lies in node_modules before npm is done.</summary>
    private static TempFolder Installed()
    {
        var root = new TempFolder();
        root.Write("package-lock.json", """{ "packages": { "node_modules/azurite": { "version": "1.2.3" } } }""");
        root.Write("node_modules/azurite/package.json", """{ "version": "1.2.3" }""");
        root.Write("node_modules/azurite/dist/src/azurite.js", "");
        return root;
    }
}
