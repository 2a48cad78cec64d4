using System.Globalization;
using Ingest.Benchmarks.Measurement;

namespace Ingest.Benchmarks.Reading;

/// <summary>What was measured of a call, with so many requests at once.</summary>
internal sealed record ReadComparison(ReadCall Call, int Concurrency, Series Product, Series Bare, Series Memory)
{
    /// <summary>Said above the ratios, which would mislead without it.</summary>
    private const string Contents =
        """
        The aim is for the first ratio: the median time of the product ÷ that of the bare table request. It holds against the product all that its caller waits for and the
        bare side has not: HTTP from the client to Kestrel and back, routing by LocalHost, checking, JSON, entity tag. The second is (product − the same bytes from memory) ÷ bare,
        the same less HTTP. Client, product, Azurite and all else share the processors of this machine: with more requests at once than it has, each time is mostly waiting in line.
        A ratio below 1 is chance: the product sends the same request and does more besides.

        """;

    private double Ratio => Product.LatencyAt(0.5) / Bare.LatencyAt(0.5);

    private double RatioWithoutHttp => (Product.LatencyAt(0.5) - Memory.LatencyAt(0.5)) / Bare.LatencyAt(0.5);

    private string Spread => Figures.Quartiles([.. Product.Rounds.Zip(Bare.Rounds, (product, bare) => product.Median / bare.Median)]);

    private string SpreadWithoutHttp => Figures.Quartiles([.. Product.Rounds.Zip(Bare.Rounds, Memory.Rounds).Select(turn => (turn.First.Median - turn.Third.Median) / turn.Second.Median)]);

    /// <summary>The times of all sides.</summary>
    public static string Latencies(IEnumerable<ReadComparison> comparisons)
    {
        var table = new MarkdownTable("Reading", "at once", "requests", "p50, ms", "p95, ms", "requests/s");
        foreach (var comparison in comparisons)
        {
            foreach (var side in new[] { comparison.Product, comparison.Bare, comparison.Memory })
            {
                table.Add(
                    side.Name,
                    comparison.AtOnce(),
                    Figures.Count(side.Requests),
                    Figures.Milliseconds(side.LatencyAt(0.5)),
                    Figures.Milliseconds(side.LatencyAt(0.95)),
                    Figures.Number(side.RequestsPerSecond, "0"));
            }
        }

        return table.ToString();
    }

    /// <summary>The ratios beside the aims.</summary>
    public static string Aims(IEnumerable<ReadComparison> comparisons)
    {
        var table = new MarkdownTable("Ratio at p50", "at once", "aim", "÷ bare", "quartiles of rounds", "met", "without HTTP", "quartiles of rounds", "met without HTTP");
        foreach (var comparison in comparisons)
        {
            var wanted = comparison.Call.Wanted;
            table.Add(
                comparison.Call.Name,
                comparison.AtOnce(),
                "≤ " + Figures.Number(wanted, "0.00"),
                Figures.Number(comparison.Ratio, "0.00"),
                comparison.Spread,
                Figures.YesNo(comparison.Ratio <= wanted),
                Figures.Number(comparison.RatioWithoutHttp, "0.00"),
                comparison.SpreadWithoutHttp,
                Figures.YesNo(comparison.RatioWithoutHttp <= wanted));
        }

        return Contents + Environment.NewLine + table;
    }

    private string AtOnce() => Concurrency.ToString(CultureInfo.InvariantCulture);
}
