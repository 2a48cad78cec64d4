using Ingest.Benchmarks.Measurement;

namespace Ingest.Benchmarks.Reading;

/// <summary>Bytes allocated for a request on each side of a call, all of which run in this process.</summary>
/// <param name="Call">The call.</param>
/// <param name="Product">The product and the client that asks it.</param>
/// <param name="Bare">The bare table request.</param>
/// <param name="Memory">The endpoint in memory and the same client, which gets the same bytes from it.</param>
internal sealed record ReadAllocation(ReadCall Call, long Product, long Bare, long Memory)
{
    private const int Batches = 5;
    private const int Requests = 100;

    private const string Method =
        """
        Allocated by the whole process around batches of requests, one at a time; medians of the batches, in turns. The client is in this process too, so that the product's own is the
        difference to the same client's asking Kestrel for the same bytes from memory. It contains the product's table request.

        """;

    public static async Task<ReadAllocation> MeasureAsync(ReadCall call, Contender product, Contender bare, Contender memory, CancellationToken cancellationToken)
    {
        Contender[] sides = [product, bare, memory];
        var batches = sides.Select(_ => new List<long>()).ToList();
        for (var batch = 0; batch < Batches; batch++)
        {
            for (var side = 0; side < sides.Length; side++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                for (var number = 0; number < Requests; number++)
                {
                    await sides[side].AskAsync(number, cancellationToken);
                }

                batches[side].Add((GC.GetTotalAllocatedBytes(precise: true) - before) / Requests);
            }
        }

        return new ReadAllocation(call, Percentile.Of(batches[0], 0.5), Percentile.Of(batches[1], 0.5), Percentile.Of(batches[2], 0.5));
    }

    public static string Table(IEnumerable<ReadAllocation> allocations)
    {
        var table = new MarkdownTable("Allocated bytes a request", "product and client", "memory and client", "product's own", "bare table request", "product's own less bare");
        foreach (var allocation in allocations)
        {
            var own = allocation.Product - allocation.Memory;
            table.Add(
                allocation.Call.Name,
                Figures.Count(allocation.Product),
                Figures.Count(allocation.Memory),
                Figures.Count(own),
                Figures.Count(allocation.Bare),
                Figures.Count(own - allocation.Bare));
        }

        return Method + Environment.NewLine + table;
    }
}
