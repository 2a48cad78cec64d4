using Ingest.Benchmarks.Formats;
using Ingest.Fuzzing;
using Ingest.LocalHost.Azurite;

namespace Ingest.Benchmarks.Fuzz;

/// <summary>What inputs are made of.</summary>
internal static class FuzzFiles
{
    private const int SampleBytes = 3 * 1024;

    /// <summary>The sample articles, the sources of the test cases, and some fiction in each format.</summary>
    public static IReadOnlyList<FuzzSeed> All() =>
    [
        .. FuzzSeed.Of(RepositoryRoot.Find() ?? throw new DirectoryNotFoundException("The seeds lie in the repository: run this in a clone of it.")),
        .. FormatSamples.All.Select(sample => new FuzzSeed(sample.Name, sample.Write(SampleBytes, 1))),
    ];
}
