using System.CommandLine;
using Ingest.Benchmarks.Corpus;
using Ingest.Benchmarks.Drops;
using Ingest.Benchmarks.Formats;
using Ingest.Benchmarks.Fuzz;
using Ingest.Benchmarks.Ingestion;
using Ingest.Benchmarks.Measurement;
using Ingest.Benchmarks.Parsing;
using Ingest.Benchmarks.Reading;
using Ingest.Benchmarks.Similar;
using Ingest.Benchmarks.Soak;
using Ingest.LocalHost;

namespace Ingest.Benchmarks;

/// <summary>The command line. A measurement prints Markdown; the exit code is 1 when one of its checks fails.</summary>
internal static class BenchmarkCommand
{
    /// <summary>What an interrupted measurement has to end its processes.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(60);

    /// <summary>Runs what the command line says; the exit code.</summary>
    public static Task<int> RunAsync(string[] arguments)
    {
        var storage = new Option<string?>("--storage")
        {
            Description = "The connection string of the storage to drop into. Without it, LocalHost starts Azurite.",
            HelpName = "connection string",
        };
        var command = new RootCommand("Measures Ingest. Run it in Release, on a machine with nothing else to do.")
        {
            Measuring("parse", "The parser of plain text: throughput and memory.", _ => ParseMeasurement.RunAsync),
            ReadCommand.Create(MeasureAsync),
            Measuring("ingest", "Ingesting beside the bare storage calls that store the same rows.", _ => IngestMeasurement.RunAsync),
            Measuring("drops", "Drops into LocalHost: until one is listed, and a burst.", parsed => new DropMeasurement(parsed.GetValue(storage)).RunAsync, storage),
            FormatCommand.Create(MeasureAsync),
            CorpusCommand.Create(),
            FuzzCommand.Create(MeasureAsync),
            SoakCommand.Create(MeasureAsync),
            Measuring("similar", "What is called similar: precision and recall on copies of the sample articles with changes.", _ => SimilarMeasurement.RunAsync),
            Measuring("all", "All of these but corpus, fuzz, soak and similar, one after another.", _ => MeasureAllAsync),
        };
        return command.Parse(arguments).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = Farewell });
    }

    private static Command Measuring(string name, string description, Func<ParseResult, Func<TextWriter, CancellationToken, Task<bool>>> measurement, params Option[] options)
    {
        var command = new Command(name, description);
        Array.ForEach(options, command.Add);
        command.SetAction((parsed, cancellationToken) => MeasureAsync(measurement(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> MeasureAsync(Func<TextWriter, CancellationToken, Task<bool>> measure, CancellationToken cancellationToken)
    {
        if (!Machine.IsOptimized)
        {
            await Console.Error.WriteLineAsync("This is a Debug build, whose figures mean nothing. Run it with: dotnet run -c Release --project tests/Ingest.Benchmarks -- …");
            return 1;
        }

        try
        {
            await Console.Out.WriteLineAsync(Machine.Describe());
            return await measure(Console.Out, cancellationToken) ? 0 : 1;
        }
        catch (StartException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (TimeoutException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return 1;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return 1;
        }
    }

    private static async Task<bool> MeasureAllAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var isGood = await new ReadMeasurement(ReadCommand.Rounds).RunAsync(output, cancellationToken);
        isGood &= await IngestMeasurement.RunAsync(output, cancellationToken);
        isGood &= await new DropMeasurement(storage: null).RunAsync(output, cancellationToken);
        isGood &= await FormatMeasurement.RunAsync(output, cancellationToken);
        return await ParseMeasurement.RunAsync(output, cancellationToken) && isGood;
    }
}
