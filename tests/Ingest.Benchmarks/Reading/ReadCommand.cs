using System.CommandLine;

namespace Ingest.Benchmarks.Reading;

/// <summary>The command <c>read</c>.</summary>
internal static class ReadCommand
{
    /// <summary>Rounds of each side, for each call and number of requests at once, when nothing is said.</summary>
    public const int Rounds = 20;

    /// <param name="measureAsync">Runs a measurement and gives the exit code.</param>
    public static Command Create(Func<Func<TextWriter, CancellationToken, Task<bool>>, CancellationToken, Task<int>> measureAsync)
    {
        var rounds = new Option<int>("--rounds") { Description = "How many rounds of each side count.", DefaultValueFactory = _ => Rounds };
        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--rounds must be at least 1.");
            }
        });
        var command = new Command("read", "List, article, 304 and changes over HTTP, beside the bare table queries and beside the same bytes from memory: time, allocations, what a million cost.") { rounds };
        command.SetAction((parsed, cancellationToken) => measureAsync(new ReadMeasurement(parsed.GetValue(rounds)).RunAsync, cancellationToken));
        return command;
    }
}
