using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Ingest.Benchmarks.Drops;

/// <summary>Ends a process as a supervisor does: it is asked first, and killed when it doesn't listen.</summary>
internal static class Termination
{
    private const int SigTerm = 15;

    /// <summary>More than the 30 s that LocalHost gives running invocations.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public static async Task EndAsync(Process process)
    {
        // Windows has no such signal; there, LocalHost's storage ends by itself when its owner is killed.
        if (!process.HasExited && (OperatingSystem.IsWindows() || Kill(process.Id, SigTerm) != 0))
        {
            process.Kill(entireProcessTree: true);
        }

        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
