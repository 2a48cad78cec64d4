using System.CommandLine;

namespace Ingest.Benchmarks.Corpus;

/// <summary>The command <c>corpus</c>. Scores are the same in any build.</summary>
internal static class CorpusCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "A folder that holds ninjs, newsml-g2, readability-pages or encodings, or is one of them." };
        var command = new Command("corpus", "Real files: how many of them are read right.") { folder };
        command.SetAction(async (parsed, cancellationToken) => await new CorpusMeasurement(parsed.GetValue(folder)!).RunAsync(Console.Out, cancellationToken) ? 0 : 1);
        return command;
    }
}
