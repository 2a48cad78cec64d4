using System.CommandLine;

namespace Ingest.Benchmarks.Formats;

/// <summary>The command <c>formats</c>.</summary>
internal static class FormatCommand
{
    /// <param name="measureAsync">Runs a measurement and gives the exit code.</param>
    public static Command Create(Func<Func<TextWriter, CancellationToken, Task<bool>>, CancellationToken, Task<int>> measureAsync)
    {
        var read = new Option<string?>("--read") { Hidden = true, Description = "Reads one file and prints the memory that it took." };
        var command = new Command("formats", "Every format: throughput, and memory for the largest file.") { read };
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(read) is not { } file)
            {
                return measureAsync(FormatMeasurement.RunAsync, cancellationToken);
            }

            FormatMeasurement.ReadOne(file);
            return Task.FromResult(0);
        });
        return command;
    }
}
