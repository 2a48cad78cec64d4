using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Ingest.LocalHost.Azurite;

/// <summary>A program that is run to its end for its exit code and its output.</summary>
internal static class ShortCommand
{
    /// <summary>Runs it; null when the program isn't there.</summary>
    public static async Task<Result?> RunAsync(string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        var tail = new OutputTail();
        process.OutputDataReceived += (_, line) =>
        {
            output.AppendLine(line.Data);
            tail.Add(line.Data);
        };
        process.ErrorDataReceived += (_, line) => tail.Add(line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        // A Ctrl+C reaches the program too, and ends it first.
        cancellationToken.ThrowIfCancellationRequested();
        return new Result(process.ExitCode, output.ToString().Trim(), tail.ToString());
    }

    /// <summary>How it ended, and what it printed.</summary>
    /// <param name="ExitCode">Its exit code.</param>
    /// <param name="Output">All of its standard output, without blanks around it.</param>
    /// <param name="LastLines">The last lines of its standard output and its standard error.</param>
    internal sealed record Result(int ExitCode, string Output, string LastLines);
}
