using System.Diagnostics;
using System.Globalization;

namespace Ingest.LocalHost.Azurite;

/// <summary>
/// Azurite's data, which only one Azurite may use: two would overwrite each other's files. Whoever starts one holds
/// <c>localhost.lock</c>, and an Azurite whose owner was killed keeps <c>azurite.pid</c> until it has saved its data.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>How long an Azurite that lost its owner may take to save its data: longer than its own limit of 8 s.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(10);

    private readonly FileStream _held;

    private DataFolder(string path, FileStream held)
    {
        Path = path;
        _held = held;
    }

    public string Path { get; }

    public string ProcessIdFile => System.IO.Path.Combine(Path, "azurite.pid");

    /// <exception cref="StartException">Another LocalHost uses the folder, or it can't be written.</exception>
    public static async Task<DataFolder> HoldAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var held = ExclusiveFile.TryHold(System.IO.Path.Combine(path, "localhost.lock"))
                ?? throw new StartException($"The data folder {path} is in use by another LocalHost; stop it, or pass --data with another folder.");
            var folder = new DataFolder(path, held);
            await folder.WaitForFormerAzuriteAsync(time, cancellationToken);
            return folder;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"The data folder {path} can't be used: {e.Message}", e);
        }
    }

    public void Dispose() => _held.Dispose();

    private async Task WaitForFormerAzuriteAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        if (!File.Exists(ProcessIdFile) || !int.TryParse(await File.ReadAllTextAsync(ProcessIdFile, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            using var patience = new CancellationTokenSource(Farewell, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            if (process.ProcessName.Contains("node", StringComparison.OrdinalIgnoreCase))
            {
                await process.WaitForExitAsync(either.Token);
            }
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            // It has ended already.
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The number belongs to some other Node by now.
        }
    }
}
