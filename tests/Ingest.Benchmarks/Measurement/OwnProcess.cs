using System.Diagnostics;

namespace Ingest.Benchmarks.Measurement;

/// <summary>Runs this same program once more, for what has to be measured, or may die, in a process of its own.</summary>
internal static class OwnProcess
{
    /// <summary>Runs it to its end, or ends it when that is asked for.</summary>
    /// <param name="isHeard">Whether its output is returned instead of written to the console.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(bool isHeard, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = isHeard };

        // Under "dotnet x.dll" the process is dotnet, under its own starter it is the program.
        if (Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(typeof(OwnProcess).Assembly.Location);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = isHeard ? await process.StandardOutput.ReadToEndAsync(cancellationToken) : "";
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
