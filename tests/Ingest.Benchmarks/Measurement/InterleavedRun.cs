using System.Diagnostics;

namespace Ingest.Benchmarks.Measurement;

/// <summary>
/// Measures two sides in turns, so that whatever else the machine does hits both alike: a round of one, a round of
/// the other, and the other one first in every second pair.
/// </summary>
internal sealed record InterleavedRun
{
    /// <summary>Pairs of rounds that are thrown away: code is compiled and connections are opened in them.</summary>
    public const int WarmUpRounds = 4;

    /// <summary>No pair begins after it.</summary>
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(90);

    /// <summary>Pairs of rounds that count.</summary>
    public required int Rounds { get; init; }

    public required int RequestsPerRound { get; init; }

    /// <summary>Requests at once.</summary>
    public required int Concurrency { get; init; }

    /// <summary>How many different request numbers each side is asked, warm-up included.</summary>
    public int RequestNumbers => (WarmUpRounds + Rounds) * RequestsPerRound;

    public async Task<Comparison> RunAsync(Contender product, Contender bare, CancellationToken cancellationToken)
    {
        List<Round> productRounds = [];
        List<Round> bareRounds = [];
        var started = Stopwatch.GetTimestamp();
        for (var pair = 0; pair < WarmUpRounds + Rounds && Stopwatch.GetElapsedTime(started) < TimeLimit; pair++)
        {
            var sides = new[] { (product, productRounds), (bare, bareRounds) };
            foreach (var (contender, rounds) in pair % 2 == 0 ? sides : sides.Reverse())
            {
                rounds.Add(await Round.RunAsync(contender, pair * RequestsPerRound, RequestsPerRound, Concurrency, cancellationToken));
            }
        }

        return productRounds.Count > WarmUpRounds
            ? new Comparison(new Series(product.Name, productRounds[WarmUpRounds..]), new Series(bare.Name, bareRounds[WarmUpRounds..]))
            : throw new TimeoutException($"{product.Name}: the warm-up alone took longer than {TimeLimit.TotalSeconds:0} seconds.");
    }
}
