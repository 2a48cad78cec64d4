using System.CommandLine;
using System.Globalization;

namespace Ingest.Benchmarks.Fuzz;

/// <summary>The command <c>fuzz</c>.</summary>
internal static class FuzzCommand
{
    private const long Inputs = 1_000_000;

    /// <param name="measureAsync">Runs a measurement and gives the exit code.</param>
    public static Command Create(Func<Func<TextWriter, CancellationToken, Task<bool>>, CancellationToken, Task<int>> measureAsync)
    {
        var inputs = new Option<long>("--inputs") { Description = "How many inputs to read.", DefaultValueFactory = _ => Inputs };
        var seed = new Option<int>("--seed") { Description = "Which inputs: the same seed makes the same ones of the same files. Default: another one every day.", DefaultValueFactory = _ => Today() };
        var minutes = new Option<double?>("--minutes") { Description = "Stops after so many minutes, though there are more inputs." };
        var replay = new Option<string?>("--replay") { Description = "Reads one input again from a file that an earlier run wrote, or any other file.", HelpName = "file" };
        var journal = new Option<string?>("--journal") { Description = "Reads the inputs in this process, and notes in the file which.", Hidden = true };
        var command = new Command("fuzz", "Made-up inputs: whether each ends in a listed outcome, soon and without a trace.") { inputs, seed, minutes, replay, journal };
        command.SetAction(async (parsed, cancellationToken) => (parsed.GetValue(replay), parsed.GetValue(journal)) switch
        {
            ({ } file, _) => await FuzzProcess.ReplayAsync(file, cancellationToken) ? 0 : 1,
            (_, { } file) => await FuzzProcess.RunAsync(parsed.GetValue(inputs), parsed.GetValue(seed), parsed.GetValue(minutes), file, cancellationToken) ? 0 : 1,
            _ => await measureAsync(new FuzzMeasurement(parsed.GetValue(inputs), parsed.GetValue(seed), parsed.GetValue(minutes)).RunAsync, cancellationToken),
        });
        return command;
    }

    private static int Today() => int.Parse(DateTime.UtcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
