namespace Ingest.Benchmarks.Measurement;

/// <summary>What an interleaved run measured.</summary>
/// <param name="Product">Our side.</param>
/// <param name="Bare">The side that does only what storage needs.</param>
internal sealed record Comparison(Series Product, Series Bare)
{
    /// <summary>By how much our median latency is longer.</summary>
    public double MedianRatio => Product.LatencyAt(0.5) / Bare.LatencyAt(0.5);

    /// <summary>By how much we take longer in all.</summary>
    public double TotalRatio => Product.Elapsed / Bare.Elapsed;

    /// <summary>The quartiles of a ratio taken for each pair of rounds: how far it can be trusted.</summary>
    public string Spread(Func<Round, TimeSpan> measure) =>
        Figures.Quartiles([.. Product.Rounds.Zip(Bare.Rounds, (product, bare) => measure(product) / measure(bare))]);
}
