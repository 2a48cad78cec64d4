using System.Diagnostics;

namespace Ingest.Benchmarks.Measurement;

/// <summary>
/// Measures two sides or more in turns, so that whatever else the machine does hits all alike: a round of each in a turn,
/// and in every turn in another order.
/// </summary>
internal sealed record InterleavedRun
{
    /// <summary>Turns that are thrown away: code is compiled and connections are opened in them.</summary>
    public const int WarmUpRounds = 4;

    /// <summary>No turn begins after it.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(90);

    /// <summary>Turns that count.</summary>
    public required int Rounds { get; init; }

    public required int RequestsPerRound { get; init; }

    /// <summary>Requests at once.</summary>
    public required int Concurrency { get; init; }

    /// <summary>How many different request numbers each side is asked, warm-up included.</summary>
    public int RequestNumbers => (WarmUpRounds + Rounds) * RequestsPerRound;

    public async Task<Comparison> RunAsync(Contender product, Contender bare, CancellationToken cancellationToken)
    {
        var sides = await RunAsync([product, bare], cancellationToken);
        return new Comparison(sides[0], sides[1]);
    }

    /// <summary>Measures the contenders; what was measured of each, in their order.</summary>
    public async Task<IReadOnlyList<Series>> RunAsync(IReadOnlyList<Contender> contenders, CancellationToken cancellationToken)
    {
        var rounds = contenders.Select(_ => new List<Round>()).ToList();
        var started = Stopwatch.GetTimestamp();
        for (var turn = 0; turn < WarmUpRounds + Rounds && Stopwatch.GetElapsedTime(started) < TimeLimit; turn++)
        {
            foreach (var side in Order(turn, contenders.Count))
            {
                rounds[side].Add(await Round.RunAsync(contenders[side], turn * RequestsPerRound, RequestsPerRound, Concurrency, cancellationToken));
            }
        }

        return rounds[0].Count > WarmUpRounds
            ? [.. contenders.Zip(rounds, (contender, measured) => new Series(contender.Name, measured[WarmUpRounds..]))]
            : throw new TimeoutException($"{contenders[0].Name}: the warm-up alone took longer than {TimeLimit.TotalSeconds:0} seconds.");
    }

    /// <summary>Forwards and backwards, beginning one further each time: of two or three sides, every order comes as often.</summary>
    private static IEnumerable<int> Order(int turn, int sides)
    {
        var forwards = Enumerable.Range(0, sides).Select(place => (place + (turn / 2)) % sides);
        return turn % 2 == 0 ? forwards : forwards.Reverse();
    }
}
