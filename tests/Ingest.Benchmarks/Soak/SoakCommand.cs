using System.CommandLine;

namespace Ingest.Benchmarks.Soak;

/// <summary>The command <c>soak</c>.</summary>
internal static class SoakCommand
{
    private const int Files = 10_000;
    private const int AtOnce = 8;

    /// <param name="measureAsync">Runs a measurement and gives the exit code.</param>
    public static Command Create(Func<Func<TextWriter, CancellationToken, Task<bool>>, CancellationToken, Task<int>> measureAsync)
    {
        var files = new Option<int>("--files") { Description = "How many files to drop.", DefaultValueFactory = _ => Files };
        var atOnce = new Option<int>("--at-once") { Description = "How many to ingest at once.", DefaultValueFactory = _ => AtOnce };
        var command = new Command("soak", "Many articles, some corrected, withdrawn, deleted or duplicates: whether all is right after it, speed, and memory.") { files, atOnce };
        command.SetAction((parsed, cancellationToken) => measureAsync(new SoakMeasurement(parsed.GetValue(files), parsed.GetValue(atOnce)).RunAsync, cancellationToken));
        return command;
    }
}
