using System.Globalization;
using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;

namespace Ingest.Benchmarks.Fuzz;

/// <summary>
/// Reads made-up inputs in a second process, so that one that kills it is found too: the first one looks up what the second
/// was reading.
/// </summary>
internal sealed class FuzzMeasurement(long inputs, int seed, double? minutes)
{
    /// <summary>Where offending inputs are written.</summary>
    public static string FailureFolder { get; } = Path.Combine(Path.GetTempPath(), "Ingest.Fuzzing");

    public async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var journal = Path.Combine(FailureFolder, $"{Environment.ProcessId}.journal");
        List<string> arguments = ["fuzz", "--inputs", inputs.ToString(CultureInfo.InvariantCulture), "--seed", seed.ToString(CultureInfo.InvariantCulture), "--journal", journal];
        if (minutes is { } limit)
        {
            arguments.AddRange(["--minutes", limit.ToString(CultureInfo.InvariantCulture)]);
        }

        try
        {
            var (exitCode, _) = await OwnProcess.RunAsync(isHeard: false, arguments, cancellationToken);
            return exitCode switch
            {
                0 => true,
                1 => false,
                _ => await FindKillerAsync(output, journal, exitCode, cancellationToken),
            };
        }
        finally
        {
            File.Delete(journal);
        }
    }

    private async Task<bool> FindKillerAsync(TextWriter output, string journal, int exitCode, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"✗ The process died with exit code {exitCode}. It was reading:");
        var generator = new InputGenerator(FuzzFiles.All(), seed);
        foreach (var number in FuzzJournal.Read(journal))
        {
            var file = ReplayFile.Write(FailureFolder, $"input-{number}", generator.Make(number));
            var (again, _) = await OwnProcess.RunAsync(isHeard: true, ["fuzz", "--replay", file], cancellationToken);
            await output.WriteLineAsync($"  input {number} of seed {seed}, {file}: read alone, {(again is 0 or 1 ? "it does no harm" : $"it kills the process (exit code {again})")}");
        }

        return false;
    }
}
