namespace Ingest.Benchmarks.Measurement;

/// <summary>One side of a comparison.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="AskAsync">One request; the number, counted from 0, tells it what to ask for.</param>
internal sealed record Contender(string Name, Func<int, CancellationToken, Task> AskAsync);
