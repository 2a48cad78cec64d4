using Ingest.Fuzzing;
using Ingest.Tests.Harness;
using Ingest.Tests.LocalHost;
using Xunit;

namespace Ingest.Tests.Fuzzing;

/// <summary>A short run of what <c>Ingest.Benchmarks fuzz</c> does a million times.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20260524;

    /// <summary>Nothing is timed here: this only keeps a reading that never ends from holding up all tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public void WhateverIsDroppedEndsInAListedOutcome()
    {
        using var folder = new TempFolder();

        var report = Run(folder, 6_000, new InputGenerator(FuzzSeed.Of(Repository.Root), Seed).Make);

        Assert.True(report.Failures.Count == 0, string.Join('\n', report.Failures.Select(failure => $"input {failure.Number} of seed {Seed}, {failure.Count} times: {failure.Message}")));
        Assert.Equal(6_000, report.Articles.Values.Sum() + report.Rejections.Values.Sum());
        Assert.True(report.Articles.Count > 0 && report.Rejections.Count > 3, "The inputs are all alike.");
    }

    private static FuzzReport Run(TempFolder folder, int inputs, Func<long, FuzzInput> make) =>
        new FuzzRun(make, new FuzzOptions { Inputs = inputs, SlowAfter = Patience, StuckAfter = Patience, FailureFolder = folder.Path })
            .Run(TestContext.Current.CancellationToken);
}
