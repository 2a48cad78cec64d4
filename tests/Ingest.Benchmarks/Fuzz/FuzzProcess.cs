using Ingest.Benchmarks.Measurement;
using Ingest.Fuzzing;

namespace Ingest.Benchmarks.Fuzz;

/// <summary>The process that reads the inputs.</summary>
internal static class FuzzProcess
{
    /// <summary>Bytes: ten lost with every input would be more in a million.</summary>
    private const long MostGrowth = 8 * 1024 * 1024;

    /// <summary>Of fewer inputs the first tenth does not fill all caches, and growth says nothing.</summary>
    private const long FewestForGrowth = 1_000_000;

    /// <summary>Reads them and prints what became of them; false when anything went wrong.</summary>
    public static async Task<bool> RunAsync(long inputs, int seed, double? minutes, string journal, CancellationToken cancellationToken)
    {
        var files = FuzzFiles.All();
        var options = new FuzzOptions
        {
            Inputs = inputs,
            TimeLimit = minutes is { } limit ? TimeSpan.FromMinutes(limit) : null,
            MostGrowth = inputs >= FewestForGrowth ? MostGrowth : null,
            FailureFolder = FuzzMeasurement.FailureFolder,
            Journal = journal,
            Progress = read => Console.Error.WriteLine($"{Figures.Count(read)} of {Figures.Count(inputs)}"),
        };
        var report = new FuzzRun(new InputGenerator(files, seed).Make, options).Run(cancellationToken);
        await Console.Out.WriteLineAsync(FuzzTables.Of(report, seed, files.Count));
        return report.Failures.Count == 0;
    }

    /// <summary>Reads one input from a file, as a worker would, and prints what became of it; false when anything went wrong.</summary>
    public static async Task<bool> ReplayAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            await Console.Error.WriteLineAsync($"There is no file {file}.");
            return false;
        }

        var input = ReplayFile.Read(file);
        var options = new FuzzOptions { Inputs = 1, Workers = 1, FailureFolder = FuzzMeasurement.FailureFolder };
        var report = new FuzzRun(_ => input, options).Run(cancellationToken);
        await Console.Out.WriteLineAsync(FuzzTables.Of(report, seed: 0, files: 1));
        return report.Failures.Count == 0;
    }
}
